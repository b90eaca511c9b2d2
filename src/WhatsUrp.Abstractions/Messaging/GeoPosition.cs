// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging;

/// <summary>A position that a citizen shared.</summary>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
/// <param name="Name">The name of the place, when given.</param>
/// <param name="Address">The address of the place, when given.</param>
public sealed record GeoPosition(double Latitude, double Longitude, string? Name = null, string? Address = null)
{
    /// <summary>Returns that it is a position, never which.</summary>
    /// <returns>A fixed word.</returns>
    public override string ToString() => "position";
}
