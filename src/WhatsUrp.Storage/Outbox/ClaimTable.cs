// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Outbox;

/// <summary>Writes what a claim has decided.</summary>
internal static class ClaimTable
{
    /// <summary>Makes the intent to send durable (T2): the attempt with its lease, and whether it leaves outside of a service window.</summary>
    public static IEnumerable<Statement> Claim(
        StorageSession session, ClaimOrder order, Guid lease, IEnumerable<(ClaimedDelivery Delivery, bool IsOutside)> claimed, DateTimeOffset now) =>
        claimed.GroupBy(row => row.IsOutside).Select(alike => new Statement(
            $"""
            UPDATE delivery SET state = 1, attempt = attempt + 1, started_at = @now, lease = @lease, lease_owner = @owner, lease_until = @until, outside = @outside
            WHERE line_id = @line AND {session.IdIn("id", "@ids")} AND state = 0
            """,
            ("@line", order.Line), ("@ids", alike.Select(row => row.Delivery.Id).ToList()), ("@outside", alike.Key), ("@lease", lease),
            ("@owner", order.Owner), ("@now", now), ("@until", now + order.Lease)));

    /// <summary>Ends what may not leave (T3, T14).</summary>
    public static Statement Close(LineId line, DeliveryId id, DeliveryState state, string reason) => new(
        "UPDATE delivery SET state = @state, reason = @reason, code = NULL, pair = CASE WHEN content IS NOT NULL THEN pair END WHERE line_id = @line AND id = @id AND state = 0",
        ("@line", line), ("@id", id), ("@state", state), ("@reason", reason));
}
