// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>A position.</summary>
/// <param name="Latitude">Degrees north; <see langword="null"/> when missing or not between -90 and 90.</param>
/// <param name="Longitude">Degrees east; <see langword="null"/> when missing or not between -180 and 180.</param>
/// <param name="Name">The name of the place; <see langword="null"/> when not given.</param>
/// <param name="Address">The address of the place; <see langword="null"/> when not given.</param>
/// <param name="Url">A page about the place; <see langword="null"/> when not given.</param>
public sealed record LocationContent(double? Latitude, double? Longitude, string? Name, string? Address, string? Url) : ReceivedContent;
