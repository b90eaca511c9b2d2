// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Deliveries;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Outbox;

/// <summary>Writes what a claim has decided.</summary>
internal static class ClaimTable
{
    /// <summary>Makes the intent to send durable (T2): the lease, and a row for the attempt.</summary>
    public static async ValueTask ClaimAsync(
        StorageSession session, ClaimOrder order, Guid lease, IReadOnlyList<(ClaimedDelivery Delivery, bool IsOutside)> claimed, DateTimeOffset now)
    {
        if (claimed.Count == 0)
        {
            return;
        }

        List<DeliveryId> ids = [.. claimed.Select(row => row.Delivery.Id)];
        List<DeliveryId> outside = [.. claimed.Where(row => row.IsOutside).Select(row => row.Delivery.Id)];
        var changed = await session.ExecuteAsync(
            $"""
            UPDATE delivery SET state = 1, attempt = attempt + 1, lease = @lease, lease_owner = @owner, lease_until = @until,
                outside = {session.IdIn("id", "@outside")}
            WHERE line_id = @line AND {session.IdIn("id", "@ids")} AND state = 0
            """,
            ("@line", order.Line), ("@ids", ids), ("@outside", outside), ("@lease", lease), ("@owner", order.Owner),
            ("@until", now + order.Lease)).ConfigureAwait(false);
        if (changed != claimed.Count)
        {
            throw new InvalidOperationException($"WURP0653: {claimed.Count - changed} deliveries changed while they were held.");
        }

        await AttemptTable.BeginAsync(session, order.Line, ids, now).ConfigureAwait(false);
    }

    /// <summary>Ends what may not leave (T3, T14).</summary>
    public static ValueTask<int> CloseAsync(
        StorageSession session, LineId line, IReadOnlyList<(DeliveryId Id, DeliveryState State, string Reason)> closed) => session.ExecuteManyAsync(
        "UPDATE delivery SET state = @state, reason = @reason, code = NULL, pair = CASE WHEN content IS NOT NULL THEN pair END WHERE line_id = @line AND id = @id AND state = 0",
        [.. closed.Select(row => new (string, object?)[] { ("@line", line), ("@id", row.Id), ("@state", row.State), ("@reason", row.Reason) })]);
}
