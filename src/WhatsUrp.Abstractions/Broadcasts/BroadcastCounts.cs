// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;

namespace WhatsUrp.Broadcasts;

/// <summary>How many copies of a broadcast are where.</summary>
public sealed record BroadcastCounts
{
    /// <summary>Gets how many recipients it has.</summary>
    public required int Expected { get; init; }

    /// <summary>Gets how many copies are in each state; states without copies are left out.</summary>
    public required IReadOnlyDictionary<DeliveryState, int> States { get; init; }

    /// <summary>Gets how many of the accepted copies left the platform.</summary>
    public required int Sent { get; init; }

    /// <summary>Gets how many reached the phone.</summary>
    public required int Delivered { get; init; }

    /// <summary>Gets how many were read. Who switched read receipts off is never among them.</summary>
    public required int Read { get; init; }

    /// <summary>Gets how many copies of those refused or failed had which code of the platform; 0 stands for none.</summary>
    public required IReadOnlyDictionary<int, int> Codes { get; init; }

    /// <summary>Gets how many were held back, by reason: <c>left</c>, <c>status</c>, <c>merged</c>.</summary>
    public required IReadOnlyDictionary<string, int> Suppressions { get; init; }

    /// <summary>Gets how many copies were tried again although an earlier attempt may have been accepted.</summary>
    public required int PossibleDuplicates { get; init; }

    /// <summary>Gets how many copies were accepted twice, as receipts prove.</summary>
    public required int ConfirmedDuplicates { get; init; }

    /// <summary>Gets how many of the unknown copies no rule decides about any more: an operator does.</summary>
    public int Held { get; init; }

    /// <summary>Gets how many copies are in a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns>The count.</returns>
    public int In(DeliveryState state) => States.GetValueOrDefault(state);

    /// <summary>Gets how many copies still have to come to an end.</summary>
    public int Open => In(DeliveryState.Ready) + In(DeliveryState.Sending) + In(DeliveryState.Unknown);
}
