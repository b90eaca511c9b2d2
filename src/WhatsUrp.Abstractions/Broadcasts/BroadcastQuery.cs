// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasts;

/// <summary>Which broadcasts to list.</summary>
/// <param name="States">The states; empty for all.</param>
/// <param name="Most">How many at most, the latest first.</param>
public sealed record BroadcastQuery(IReadOnlyList<BroadcastState> States, int Most = 100)
{
    /// <summary>Gets the line; <see langword="null"/> for all lines.</summary>
    public LineId? Line { get; init; }
}
