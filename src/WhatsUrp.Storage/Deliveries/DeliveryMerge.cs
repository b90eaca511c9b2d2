// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Deliveries;

/// <summary>Gives the deliveries of one person to another, when the two turn out to be one. Nobody gets two copies of a broadcast.</summary>
internal static class DeliveryMerge
{
    private const string Move =
        "UPDATE delivery SET subscriber_id = @to WHERE line_id = @line AND id = @id";

    public static async ValueTask RunAsync(StorageSession session, LineId line, SubscriberId from, SubscriberId to)
    {
        foreach (var (own, other) in await PairsAsync(session, line, from, to).ConfigureAwait(false))
        {
            // One broadcast reaches a person once: of two copies that still count the one that waits is held back.
            if (other.State == DeliveryState.Ready && (own.State == DeliveryState.Ready || IsOnItsWay(own.State)))
            {
                await HoldBackAsync(session, line, other.Id).ConfigureAwait(false);
            }
            else if (other.State == DeliveryState.Ready)
            {
                await SwapAsync(session, line, own.Id, other.Id, from, to).ConfigureAwait(false);
            }
            else if (own.State == DeliveryState.Ready && IsOnItsWay(other.State))
            {
                await HoldBackAsync(session, line, own.Id).ConfigureAwait(false);
                await SwapAsync(session, line, own.Id, other.Id, from, to).ConfigureAwait(false);
            }
        }

        await session.ExecuteAsync(
            """
            UPDATE delivery SET subscriber_id = @to
            WHERE line_id = @line AND subscriber_id = @from AND (broadcast_id IS NULL OR NOT EXISTS (
                SELECT 1 FROM delivery o WHERE o.line_id = @line AND o.broadcast_id = delivery.broadcast_id AND o.subscriber_id = @to))
            """,
            ("@line", line), ("@from", from), ("@to", to)).ConfigureAwait(false);

        // Whoever is passed already by a broadcast whose copies are being written may fit it now: it begins again, and adds who lacks one.
        await session.ExecuteAsync(
            "UPDATE broadcast SET cursor = NULL WHERE line_id = @line AND state = 4 AND cursor >= @to", ("@line", line), ("@to", to)).ConfigureAwait(false);
    }

    private static bool IsOnItsWay(DeliveryState state) => state is DeliveryState.Sending or DeliveryState.Unknown or DeliveryState.Accepted;

    // No two copies of a broadcast have the same person, not even for a moment.
    private static async ValueTask SwapAsync(
        StorageSession session, LineId line, DeliveryId own, DeliveryId other, SubscriberId from, SubscriberId to)
    {
        await session.ExecuteAsync(Move, ("@line", line), ("@id", own), ("@to", null)).ConfigureAwait(false);
        await session.ExecuteAsync(Move, ("@line", line), ("@id", other), ("@to", to)).ConfigureAwait(false);
        await session.ExecuteAsync(Move, ("@line", line), ("@id", own), ("@to", from)).ConfigureAwait(false);
    }

    private static async ValueTask<IEnumerable<((DeliveryId Id, DeliveryState State) Own, (DeliveryId Id, DeliveryState State) Other)>> PairsAsync(
        StorageSession session, LineId line, SubscriberId from, SubscriberId to) => await session.QueryAsync(
        $"""
        SELECT d.id, d.state, o.id, o.state FROM delivery o
        JOIN delivery d ON d.line_id = o.line_id AND d.broadcast_id = o.broadcast_id AND d.subscriber_id = @to
        WHERE o.line_id = @line AND o.subscriber_id = @from AND o.broadcast_id IS NOT NULL{session.ForUpdate}
        """,
        row => ((new DeliveryId(row.Uuid(0)), (DeliveryState)row.Small(1)), (new DeliveryId(row.Uuid(2)), (DeliveryState)row.Small(3))),
        ("@line", line), ("@from", from), ("@to", to)).ConfigureAwait(false);

    private static ValueTask<int> HoldBackAsync(StorageSession session, LineId line, DeliveryId id) => session.ExecuteAsync(
        "UPDATE delivery SET state = 5, reason = 'merged', code = NULL WHERE line_id = @line AND id = @id AND state = 0", ("@line", line), ("@id", id));
}
