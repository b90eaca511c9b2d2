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
    /// <returns>What changes the deliveries, and what adds the attempts.</returns>
    public static (Statement Change, Statement Begin) Claim(
        StorageSession session, ClaimOrder order, Guid lease, IReadOnlyList<(ClaimedDelivery Delivery, bool IsOutside)> claimed, DateTimeOffset now)
    {
        List<DeliveryId> ids = [.. claimed.Select(row => row.Delivery.Id)];
        List<DeliveryId> outside = [.. claimed.Where(row => row.IsOutside).Select(row => row.Delivery.Id)];
        var change = new Statement(
            $"""
            UPDATE delivery SET state = 1, attempt = attempt + 1, lease = @lease, lease_owner = @owner, lease_until = @until,
                outside = {session.IdIn("id", "@outside")}
            WHERE line_id = @line AND {session.IdIn("id", "@ids")} AND state = 0
            """,
            ("@line", order.Line), ("@ids", ids), ("@outside", outside), ("@lease", lease), ("@owner", order.Owner),
            ("@until", now + order.Lease));
        return (change, AttemptTable.Begin(session, order.Line, ids, now));
    }

    /// <summary>Ends what may not leave (T3, T14).</summary>
    public static Statement Close(LineId line, DeliveryId id, DeliveryState state, string reason) => new(
        "UPDATE delivery SET state = @state, reason = @reason, code = NULL, pair = CASE WHEN content IS NOT NULL THEN pair END WHERE line_id = @line AND id = @id AND state = 0",
        ("@line", line), ("@id", id), ("@state", state), ("@reason", reason));
}
