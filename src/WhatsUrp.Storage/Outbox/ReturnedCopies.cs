// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Storage.Broadcasts;
using WhatsUrp.Storage.Deliveries;

namespace WhatsUrp.Storage.Outbox;

/// <summary>What comes back to a broadcast that has been called off meanwhile is called off too (T14).</summary>
internal static class ReturnedCopies
{
    public static void Close(DeliveryFile file, IReadOnlyDictionary<BroadcastId, BroadcastState> states)
    {
        if (file is { State: DeliveryState.Ready, IsChanged: true, Row.Broadcast: { } broadcast }
            && states.TryGetValue(broadcast, out var state) && !BroadcastMoves.IsOpen(state))
        {
            file.Close(state == BroadcastState.Expired ? DeliveryState.Expired : DeliveryState.Cancelled, null, file.Row.Code);
        }
    }

    /// <summary>Tells whether another attempt of a delivery is allowed by its broadcast, if any.</summary>
    public static bool MayResend(DeliveryRow row, IReadOnlyDictionary<BroadcastId, BroadcastState> states) =>
        row.Broadcast is not { } broadcast || (states.TryGetValue(broadcast, out var state) && BroadcastMoves.IsOpen(state));
}
