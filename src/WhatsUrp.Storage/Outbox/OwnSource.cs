// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Deliveries;
using WhatsUrp.Storage.Gates;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Outbox;

/// <summary>The messages of their own in one lane: one on its way to a person at a time, in their order, at the pace of the pair.</summary>
internal sealed class OwnSource(
    StorageSession session, LineId line, Lane lane, DateTimeOffset firstDue, DateTimeOffset now, HashSet<string> looked) : IClaimSource
{
    // Several messages to one person may stand at the head: only the first of them is a candidate.
    private const int Spare = 100;
    private const string Here = "line_id = @line AND lane = @lane AND state = 0 AND broadcast_id IS NULL";

    private static readonly string First = "SELECT " + string.Join(", ", Enum.GetValues<Lane>().Select(lane => string.Create(
        CultureInfo.InvariantCulture,
        $"(SELECT due_at FROM delivery WHERE line_id = @line AND lane = {(int)lane} AND state = 0 AND broadcast_id IS NULL ORDER BY due_at LIMIT 1)")));

    public Lane Lane => lane;

    /// <summary>Asks in which lanes anything waits: mostly there is none, and one question tells.</summary>
    public static Question<List<(Lane Lane, DateTimeOffset? Due)>> Lanes(LineId line) => new(
        First, row => Enum.GetValues<Lane>().Select(lane => (lane, row.InstantOrNull((int)lane))).ToList(), ("@line", line));

    /// <summary>Makes a source of each lane in which anything waits.</summary>
    public static List<OwnSource> All(StorageSession session, LineId line, List<(Lane Lane, DateTimeOffset? Due)> lanes, DateTimeOffset now)
    {
        // Of one person one message is looked at in a claim, in whatever lane.
        var looked = new HashSet<string>(StringComparer.Ordinal);
        return [.. lanes.Where(row => row.Due is not null).Select(row => new OwnSource(session, line, row.Lane, row.Due!.Value, now, looked))];
    }

    public async ValueTask<ClaimPick> PickAsync(int most)
    {
        if (firstDue > now)
        {
            return ClaimPick.None;
        }

        var limit = most + Spare;
        var rows = await session.QueryAsync(
            $"""
            SELECT {Candidate.Columns} FROM delivery d
            WHERE {Here} AND due_at <= @now
                AND NOT EXISTS (SELECT 1 FROM delivery o WHERE o.line_id = @line AND o.pair = d.pair AND o.state = 1)
            ORDER BY due_at, id LIMIT @limit{session.ForUpdateOfFree}
            """,
            Candidate.Of,
            ("@line", line), ("@lane", lane), ("@now", now), ("@limit", limit)).ConfigureAwait(false);
        var messages = rows.Count == 0 ? [] : await OwnMessageTable.OfAsync(session, line, [.. rows.Select(row => row.Id)]).ConfigureAwait(false);
        List<Candidate> first = [.. rows
            .Where(row => !looked.Contains(KeyOf(row))).DistinctBy(KeyOf, StringComparer.Ordinal).Take(most)];
        looked.UnionWith(first.Select(KeyOf));
        List<(DeliveryId, DeliveryState, string)> closed = [.. first
            .Where(row => row.Deadline <= now || !messages.ContainsKey(row.Id))
            .Select(row => row.Deadline <= now ? (row.Id, DeliveryState.Expired, "deadline") : (row.Id, DeliveryState.Suppressed, "status"))];
        var paced = await PaceAsync([.. first.Where(row => !(row.Deadline <= now) && messages.ContainsKey(row.Id))]).ConfigureAwait(false);
        return new ClaimPick([.. paced.Select(row => (ToClaimed(row, messages[row.Id]), false))], closed, first.Count);
    }

    // The order names the index over what waits, as it does for copies.
    public Question<Waiting> Look() => new(
        $"""
        SELECT
            (SELECT 1 FROM delivery d WHERE {Here} AND due_at <= @now
                AND NOT EXISTS (SELECT 1 FROM delivery o WHERE o.line_id = @line AND o.pair = d.pair AND o.state = 1) ORDER BY due_at, id LIMIT 1),
            (SELECT 1 FROM delivery WHERE {Here} AND due_at <= @now ORDER BY due_at, id LIMIT 1),
            (SELECT due_at FROM delivery WHERE {Here} AND due_at > @now ORDER BY due_at LIMIT 1)
        """,
        row => new Waiting(row.Has(0), row.Has(1), row.InstantOrNull(2)),
        ("@line", line), ("@lane", lane), ("@now", now));

    private static string KeyOf(Candidate row) => row.Pair is null ? row.Id.ToString() : Convert.ToHexString(row.Pair);

    // Who was written to a lot waits: all that is there for them gets a later time, so that it does not stand in the way of others.
    private async ValueTask<List<Candidate>> PaceAsync(IReadOnlyCollection<Candidate> candidates)
    {
        if (candidates.Count == 0)
        {
            return [];
        }

        var known = await PaceTable.OfAsync(session, line, [.. candidates.Select(row => row.Pair!)]).ConfigureAwait(false);
        var (free, paces, held) = (new List<Candidate>(), new List<(byte[], PairPace)>(), new List<(string, object?)[]>());
        foreach (var row in candidates)
        {
            var (after, notBefore) = known.GetValueOrDefault(Convert.ToHexString(row.Pair!), PairPace.New(now)).Take(now);
            if (notBefore is { } due)
            {
                held.Add([("@line", line), ("@pair", row.Pair), ("@due", due)]);
            }
            else
            {
                free.Add(row);
                paces.Add((row.Pair!, after));
            }
        }

        await PaceTable.SaveAsync(session, line, paces).ConfigureAwait(false);
        await session.ExecuteManyAsync(
            "UPDATE delivery SET due_at = @due WHERE line_id = @line AND pair = @pair AND state = 0 AND due_at < @due", held).ConfigureAwait(false);
        return free;
    }

    private ClaimedDelivery ToClaimed(Candidate row, OutboundMessage message) => new()
    {
        Line = line,
        Id = row.Id,
        Attempt = row.Attempt + 1,
        Tries = row.Tries,
        Lane = lane,
        To = message.To,
        Window = message.Window,
        Content = message.Content,
        InReplyTo = message.InReplyTo,
        IdentityHash = message.IdentityHash,
        Deadline = row.Deadline,
    };
}
