// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Osm;

/// <summary>What the OSM <c>opening_hours</c> notation says by itself.</summary>
public static class OsmNotation
{
    /// <summary>The reason of a state behind a plus (<c>17:00+</c>), where the rule has no comment of its own.</summary>
    public const string OpenEnd = "Specified as open end. Closing time was guessed.";
}
