// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasts;

/// <summary>How far a broadcast has come.</summary>
/// <param name="Record">The broadcast.</param>
/// <param name="Counts">Its copies.</param>
public sealed record BroadcastProgress(BroadcastRecord Record, BroadcastCounts Counts)
{
    /// <summary>Gets how many copies it has.</summary>
    public int Total => Record.Expected;

    /// <summary>Gets how many of them have come to an end, well or ill.</summary>
    public int Done => Math.Max(0, Counts.States.Values.Sum() - Counts.Open);

    /// <summary>Gets a value indicating whether nothing will change any more but receipts.</summary>
    public bool HasEnded => Record.State is BroadcastState.Completed or BroadcastState.Cancelled or BroadcastState.Expired or BroadcastState.Failed;

    /// <summary>Returns the broadcast and its figures, never what it says.</summary>
    /// <returns>The id, the state and the figures.</returns>
    public override string ToString() => $"{Record} {Done}/{Total}";
}
