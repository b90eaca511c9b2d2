// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Outbox;

/// <summary>The copies of one broadcast that sends.</summary>
internal sealed class CopySource(StorageSession session, BroadcastRecord record, DateTimeOffset now) : IClaimSource
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private readonly CopyJudge _judge = new(session, record.Broadcast);

    public Lane Lane => record.Lane;

    public async ValueTask<ClaimPick> PickAsync(int most)
    {
        // One more than asked for tells whether any is left. To look for it afterwards would lead through all that was just taken.
        var seen = await session.QueryAsync(
            $"""
            SELECT {Candidate.Columns} FROM delivery
            WHERE line_id = @line AND broadcast_id = @broadcast AND state = 0 AND due_at <= @now
            ORDER BY due_at, id LIMIT @most{session.ForUpdateOfFree}
            """,
            Candidate.Of,
            ("@line", record.Broadcast.Line), ("@broadcast", record.Id), ("@now", now), ("@most", most + 1L)).ConfigureAwait(false);
        List<Candidate> rows = [.. seen.Take(most)];
        var recipients = await _judge.JudgeAsync([.. rows.Where(row => !(row.Deadline <= now)).Select(row => row.Subscriber).OfType<Citizens.SubscriberId>()]).ConfigureAwait(false);
        List<(ClaimedDelivery, bool)> claimed = [];
        List<(DeliveryId, DeliveryState, string)> closed = [];
        foreach (var row in rows)
        {
            if (row.Deadline <= now)
            {
                closed.Add((row.Id, DeliveryState.Expired, "deadline"));
            }
            else if (row.Subscriber is { } person && recipients[person] is { Reason: null } recipient)
            {
                claimed.Add((ToClaimed(row, recipient), !(recipient.Window.LastInboundAt > now - Day)));
            }
            else
            {
                closed.Add((row.Id, DeliveryState.Suppressed, row.Subscriber is { } gone ? recipients[gone].Reason! : "status"));
            }
        }

        return new ClaimPick(claimed, closed, rows.Count) { HasMore = seen.Count > most };
    }

    public Question<Waiting> Look() => new(
        "SELECT due_at FROM delivery WHERE line_id = @line AND broadcast_id = @broadcast AND state = 0 ORDER BY due_at LIMIT 1",
        row => row.Instant(0) is var first && first <= now ? Waiting.Free : new Waiting(HasFree: false, HasHeld: false, first),
        ("@line", record.Broadcast.Line), ("@broadcast", record.Id));

    private ClaimedDelivery ToClaimed(Candidate row, Recipient recipient) => new()
    {
        Line = record.Broadcast.Line,
        Id = row.Id,
        Attempt = row.Attempt + 1,
        Tries = row.Tries,
        Lane = record.Lane,
        Broadcast = record.Id,
        To = recipient.Address!,
        Window = recipient.Window.LastInboundAt is null ? null : recipient.Window,
        Fields = recipient.Fields,
        Deadline = row.Deadline,
    };
}
