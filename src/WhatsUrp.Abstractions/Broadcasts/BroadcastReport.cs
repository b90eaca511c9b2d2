// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasts;

/// <summary>What became of a broadcast.</summary>
/// <param name="Record">The broadcast.</param>
/// <param name="Counts">Its copies.</param>
/// <param name="Sentences">The same in Italian sentences, the most important first.</param>
public sealed record BroadcastReport(BroadcastRecord Record, BroadcastCounts Counts, IReadOnlyList<string> Sentences)
{
    /// <summary>Returns the broadcast, never what it says.</summary>
    /// <returns>The id and the state.</returns>
    public override string ToString() => Record.ToString();
}
