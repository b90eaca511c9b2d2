// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Text;

/// <summary>The sorts of word that rules speak of. A word may be of several; the tables are data.</summary>
[Flags]
internal enum WordClass : ulong
{
    None = 0,

    // Words around a command.
    Filler = 1UL << 0,
    Article = 1UL << 1,
    Prose = 1UL << 2,
    Question = 1UL << 3,
    Quoting = 1UL << 4,
    NotName = 1UL << 5,
    Particle = 1UL << 6,
    Relation = 1UL << 7,
    Address = 1UL << 8,
    GivenName = 1UL << 9,
    All = 1UL << 10,
    Join = 1UL << 11,
    PlaceMark = 1UL << 12,
    Conjunction = 1UL << 13,
    Marker = 1UL << 14,
    Family = 1UL << 15,

    // The wish to leave.
    Core = 1UL << 16,
    CoreAlone = 1UL << 17,
    Negation = 1UL << 18,
    Will = 1UL << 19,
    Receive = 1UL << 20,
    Service = 1UL << 21,
    SendMe = 1UL << 22,
    SendVerb = 1UL << 23,
    Enough = 1UL << 24,
    LeaveMe = 1UL << 25,
    LeaveVerb = 1UL << 26,
    OwnData = 1UL << 27,
    Mine = 1UL << 28,
    Revoke = 1UL << 29,
    Consent = 1UL << 30,
    Interest = 1UL << 31,
    More = 1UL << 32,
    Me = 1UL << 33,
    Ask = 1UL << 34,
    Quit = 1UL << 35,
    Report = 1UL << 36,
    Passive = 1UL << 37,
    Nothing = 1UL << 38,
    Gone = 1UL << 39,
    Annoyed = 1UL << 40,
    LeaveNoun = 1UL << 41,
    LeaveFiller = 1UL << 42,
    Keep = 1UL << 43,
    Time = 1UL << 44,
    Need = 1UL << 45,
    LineName = 1UL << 46,
    ClearStart = 1UL << 47,

    // What begins a phrase of the line's own, so that it is looked up.
    VerbStart = 1UL << 48,
    LeaveStart = 1UL << 49,
    LabelStart = 1UL << 50,
    PlaceStart = 1UL << 51,
    PlaceEnd = 1UL << 52,
    ListStart = 1UL << 53,
    PolicyStart = 1UL << 54,
    IgnoreStart = 1UL << 55,
    UrgentStart = 1UL << 56,
    Stem = 1UL << 57,
    ServiceName = 1UL << 58,
    Calm = 1UL << 59,
    CalmAfterHelp = 1UL << 60,
    Digits = 1UL << 61,

    // What may be part of a person's name, and what is a name by itself.
    NameLike = 1UL << 62,
    Name = 1UL << 63,
}
