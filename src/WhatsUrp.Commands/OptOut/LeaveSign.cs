// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.OptOut;

/// <summary>What a word may have to do with leaving, when half a wish is weighed (tier C). A word may be several.</summary>
[Flags]
internal enum LeaveSign : ulong
{
    None = 0,

    /// <summary>A negation.</summary>
    No = 1UL << 0,

    /// <summary>NO by itself, which denies a noun: NO MESSAGGI.</summary>
    Bare = 1UL << 1,

    /// <summary>PIÙ, ALTRI.</summary>
    More = 1UL << 2,

    /// <summary>NIENTE, NESSUN.</summary>
    Nothing = 1UL << 3,

    /// <summary>MAI.</summary>
    Never = 1UL << 4,

    /// <summary>Notices, several.</summary>
    Notice = 1UL << 5,

    /// <summary>A notice, one.</summary>
    OneNotice = 1UL << 6,

    /// <summary>The service, the list, the group.</summary>
    Service = 1UL << 7,

    /// <summary>A verb of sending, arriving, receiving or disturbing that may be a wish.</summary>
    Send = 1UL << 8,

    /// <summary>The same, told as a fact: NON RICEVO, NON ARRIVANO.</summary>
    Told = 1UL << 9,

    /// <summary>The writer: MI, or the end of a verb.</summary>
    Me = 1UL << 10,

    /// <summary>Number, telephone, name, data.</summary>
    Own = 1UL << 11,

    /// <summary>MIO, QUESTO.</summary>
    Mine = 1UL << 12,

    /// <summary>A verb of taking out.</summary>
    Remove = 1UL << 13,

    /// <summary>A verb of ending.</summary>
    End = 1UL << 14,

    /// <summary>A verb of going.</summary>
    Quit = 1UL << 15,

    /// <summary>A verb of will.</summary>
    Want = 1UL << 16,

    /// <summary>A verb of use or interest.</summary>
    Use = 1UL << 17,

    /// <summary>Words of the law.</summary>
    Law = 1UL << 18,

    /// <summary>A threat.</summary>
    Threat = 1UL << 19,

    /// <summary>Having joined.</summary>
    Joined = 1UL << 20,

    /// <summary>By mistake.</summary>
    Mistake = 1UL << 21,

    /// <summary>Fed up.</summary>
    Annoyed = 1UL << 22,

    /// <summary>FUORI, VIA.</summary>
    Out = 1UL << 23,

    /// <summary>A verb that goes with it.</summary>
    Put = 1UL << 24,

    /// <summary>Too many.</summary>
    Much = 1UL << 25,

    /// <summary>LI, LE, LO, LA, NE.</summary>
    Them = 1UL << 26,

    /// <summary>PERCHÉ, COME MAI: who asks so misses something.</summary>
    Why = 1UL << 27,

    /// <summary>Obtained, of a number: chi vi ha DATO il mio numero.</summary>
    Given = 1UL << 28,

    /// <summary>A thing that people write to an office about.</summary>
    Thing = 1UL << 29,

    /// <summary>Once more: RIMETTETEMI.</summary>
    Again = 1UL << 30,

    /// <summary>Losing something: NON VOGLIO PERDERE NULLA.</summary>
    Keep = 1UL << 31,

    /// <summary>Yesterday, lately: who says so tells what happened.</summary>
    Lately = 1UL << 32,

    /// <summary>Some request about the writer: SBATTEZZATEMI.</summary>
    Plea = 1UL << 33,

    /// <summary>Living somewhere.</summary>
    Living = 1UL << 34,

    /// <summary>Having moved.</summary>
    Moved = 1UL << 35,

    /// <summary>A small word of another language.</summary>
    Small = 1UL << 36,

    /// <summary>A word of leaving of another language, clear by itself.</summary>
    Foreign = 1UL << 37,

    /// <summary>Having asked for something.</summary>
    Asked = 1UL << 38,

    /// <summary>A verb of consent.</summary>
    Assent = 1UL << 39,

    /// <summary>Having finished: AVETE FINITO DI SCRIVERMI?</summary>
    Done = 1UL << 40,

    /// <summary>A telephone number, or whom it reaches.</summary>
    Number = 1UL << 41,
}
