// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Osm.Model;

/// <summary>How a rule joins those before it.</summary>
internal enum RuleSeparator
{
    /// <summary><c>;</c>: replaces, for the days it matches, what earlier rules said.</summary>
    Normal,

    /// <summary><c>, </c>: adds, and replaces nothing.</summary>
    Additional,

    /// <summary><c>||</c>: speaks only where earlier rules leave the instant closed.</summary>
    Fallback,
}
