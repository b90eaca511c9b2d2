// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.OptOut;

/// <summary>What a word may have to do with leaving, when half a wish is weighed (tier C). A word may be several.</summary>
[Flags]
internal enum LeaveSign : uint
{
    None = 0,

    /// <summary>A negation.</summary>
    No = 1u << 0,

    /// <summary>NO by itself, which denies a noun: NO MESSAGGI.</summary>
    Bare = 1u << 1,

    /// <summary>PIÙ, ALTRI.</summary>
    More = 1u << 2,

    /// <summary>NIENTE, NESSUN.</summary>
    Nothing = 1u << 3,

    /// <summary>MAI.</summary>
    Never = 1u << 4,

    /// <summary>Notices, several.</summary>
    Notice = 1u << 5,

    /// <summary>A notice, one.</summary>
    OneNotice = 1u << 6,

    /// <summary>The service, the list, the group.</summary>
    Service = 1u << 7,

    /// <summary>A verb of sending, arriving, receiving or disturbing that may be a wish.</summary>
    Send = 1u << 8,

    /// <summary>The same, told as a fact: NON RICEVO, NON ARRIVANO.</summary>
    Told = 1u << 9,

    /// <summary>The writer: MI, or the end of a verb.</summary>
    Me = 1u << 10,

    /// <summary>Number, telephone, name, data.</summary>
    Own = 1u << 11,

    /// <summary>MIO, QUESTO.</summary>
    Mine = 1u << 12,

    /// <summary>A verb of taking out.</summary>
    Remove = 1u << 13,

    /// <summary>A verb of ending.</summary>
    End = 1u << 14,

    /// <summary>A verb of going.</summary>
    Quit = 1u << 15,

    /// <summary>A verb of will.</summary>
    Want = 1u << 16,

    /// <summary>A verb of use or interest.</summary>
    Use = 1u << 17,

    /// <summary>Words of the law.</summary>
    Law = 1u << 18,

    /// <summary>A threat.</summary>
    Threat = 1u << 19,

    /// <summary>Having joined.</summary>
    Joined = 1u << 20,

    /// <summary>By mistake.</summary>
    Mistake = 1u << 21,

    /// <summary>Fed up.</summary>
    Annoyed = 1u << 22,

    /// <summary>FUORI, VIA.</summary>
    Out = 1u << 23,

    /// <summary>A verb that goes with it.</summary>
    Put = 1u << 24,

    /// <summary>Too many.</summary>
    Much = 1u << 25,

    /// <summary>LI, LE, LO, LA, NE.</summary>
    Them = 1u << 26,

    /// <summary>PERCHÉ, COME MAI: who asks so misses something.</summary>
    Why = 1u << 27,

    /// <summary>Obtained, of a number: chi vi ha DATO il mio numero.</summary>
    Given = 1u << 28,

    /// <summary>A thing that people write to an office about.</summary>
    Thing = 1u << 29,

    /// <summary>Once more: RIMETTETEMI.</summary>
    Again = 1u << 30,

    /// <summary>Losing something: NON VOGLIO PERDERE NULLA.</summary>
    Keep = 1u << 31,
}
