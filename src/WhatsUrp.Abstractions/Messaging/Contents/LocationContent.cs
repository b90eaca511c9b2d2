// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Contents;

/// <summary>A position on the map.</summary>
/// <param name="Position">The position, with the name and address shown below the map.</param>
public sealed record LocationContent(GeoPosition Position) : MessageContent
{
    /// <inheritdoc/>
    public override string Text => string.Join(", ", new[] { Position.Name, Position.Address }.Where(part => !string.IsNullOrEmpty(part)));
}
