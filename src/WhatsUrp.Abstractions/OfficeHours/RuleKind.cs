// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours;

/// <summary>The sort of a rule in a schedule; those of a definition from the weakest to the strongest.</summary>
public enum RuleKind
{
    /// <summary>No rule speaks about the instant: closed.</summary>
    None = 0,

    /// <summary>The weekly plan.</summary>
    Weekly = 1,

    /// <summary>The weekly plan of a season.</summary>
    Season = 2,

    /// <summary>A public holiday or the patron's day.</summary>
    Holiday = 3,

    /// <summary>A one-off closure, opening or replacement, by an act of the administration.</summary>
    Override = 4,

    /// <summary>A rule of the OSM <c>opening_hours</c> notation; its id is its number in the notation, from 1, and its source its text.</summary>
    Notation = 5,
}
