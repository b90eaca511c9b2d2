// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Audits;
using WhatsUrp.Storage.Broadcasts;
using WhatsUrp.Storage.Chains;
using WhatsUrp.Storage.Consents;
using WhatsUrp.Storage.Segments;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Storage.Subscribers;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Upkeep;

/// <summary>Computes the promises of the ledger of a line anew from its own data.</summary>
internal sealed class Inspection(StorageSession session, LineId line)
{
    private const int PageSize = 2000;
    private const int MostSuspects = 10_000;
    private const int MostMerged = 6;

    // What the clocks of two processes may differ by, and what a claim may take.
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(1);
    private readonly List<AuditFinding> _findings = [];

    public async ValueTask<List<AuditFinding>> RunAsync()
    {
        await CountCopiesAsync().ConfigureAwait(false);
        await FindUnrecognisedAsync().ConfigureAwait(false);
        await FindUnwantedAsync().ConfigureAwait(false);
        await WalkAsync("consent_event", after => Widen(ConsentTable.PageAsync(session, line, after, PageSize))).ConfigureAwait(false);
        await WalkAsync("audit", after => Widen(AuditTable.PageAsync(session, line, after, PageSize))).ConfigureAwait(false);
        await CountAuditAsync().ConfigureAwait(false);
        return _findings;
    }

    // I1: one row for each recipient, and none open when all is over. Copies that were deleted by age are not missed.
    private async ValueTask CountCopiesAsync()
    {
        var rows = await session.QueryAsync(
            """
            SELECT b.id, b.state, b.expected,
                (SELECT count(*) FROM delivery d WHERE d.line_id = b.line_id AND d.broadcast_id = b.id),
                (SELECT count(*) FROM delivery d WHERE d.line_id = b.line_id AND d.broadcast_id = b.id AND d.state IN (0, 1, 2))
            FROM broadcast b WHERE b.line_id = @line AND b.materialised_at IS NOT NULL
            """,
            row => (Id: new BroadcastId(row.Uuid(0)), State: (BroadcastState)row.Small(1), Expected: row.Small(2), Rows: row.Small(3), Open: row.Small(4)),
            ("@line", line)).ConfigureAwait(false);
        foreach (var row in rows)
        {
            if (row.Rows != row.Expected && !(row.Rows < row.Expected && BroadcastMoves.IsTerminal(row.State) && await IsOldAsync(row.Id).ConfigureAwait(false)))
            {
                Report("I1", row.Id.ToString(), $"{row.Expected} recipients, {row.Rows} deliveries");
            }

            if (row.Open > 0 && row.State is BroadcastState.Completed or BroadcastState.Cancelled)
            {
                Report("I1", row.Id.ToString(), $"{row.State}, yet {row.Open} deliveries have no outcome");
            }
        }

        var baseless = await session.FirstAsync(
            """
            SELECT count(*) FROM delivery d WHERE d.line_id = @line AND d.state = 3 AND NOT EXISTS (
                SELECT 1 FROM attempt a WHERE a.line_id = d.line_id AND a.delivery_id = d.id AND a.result = 2)
            """,
            row => row.Small(0),
            ("@line", line)).ConfigureAwait(false);
        if (baseless > 0)
        {
            Report("I1", "delivery", $"{baseless} deliveries are accepted without an accepted attempt");
        }
    }

    private async ValueTask<bool> IsOldAsync(BroadcastId id)
    {
        var now = await session.NowAsync().ConfigureAwait(false);
        return await session.AnyAsync(
            "SELECT 1 FROM broadcast WHERE line_id = @line AND id = @id AND ended_at < @before",
            ("@line", line), ("@id", id), ("@before", now.AddDays(-30))).ConfigureAwait(false);
    }

    // I4: what is proven to have been accepted counts as accepted.
    private async ValueTask FindUnrecognisedAsync()
    {
        var count = await session.FirstAsync(
            """
            SELECT count(*) FROM delivery d WHERE d.line_id = @line AND d.state IN (2, 4, 8) AND EXISTS (
                SELECT 1 FROM attempt a WHERE a.line_id = d.line_id AND a.delivery_id = d.id AND a.attempt = d.attempt AND a.result = 2 AND a.failed_at IS NULL)
            """,
            row => row.Small(0),
            ("@line", line)).ConfigureAwait(false);
        if (count > 0)
        {
            Report("I4", "delivery", $"{count} deliveries are unknown, refused or given up although their last attempt was accepted");
        }
    }

    // I8: the consents that were on record when an attempt began are folded again for whoever has ever left.
    private async ValueTask FindUnwantedAsync()
    {
        var suspects = await session.QueryAsync(
            $"""
            SELECT d.broadcast_id, d.subscriber_id, a.started_at FROM (
                SELECT line_id, delivery_id, started_at FROM attempt WHERE line_id = @line
                UNION SELECT line_id, id, started_at FROM delivery WHERE line_id = @line AND state = 1) a
            JOIN delivery d ON d.line_id = a.line_id AND d.id = a.delivery_id
            JOIN subscriber s ON s.line_id = d.line_id AND s.id = d.subscriber_id AND s.merged_into IS NULL
            WHERE d.broadcast_id IS NOT NULL AND d.subscriber_id IN (
                SELECT e.subscriber_id FROM consent_event e
                WHERE e.line_id = @line AND e.kind IN (5, 6, 8, 9, 10) AND e.recorded_at < a.started_at)
            ORDER BY d.broadcast_id, d.subscriber_id LIMIT {MostSuspects}
            """,
            row => (Broadcast: new BroadcastId(row.Uuid(0)), Person: new SubscriberId(row.Uuid(1)), StartedAt: row.Instant(2)),
            ("@line", line)).ConfigureAwait(false);
        foreach (var broadcast in suspects.GroupBy(row => row.Broadcast))
        {
            var record = await BroadcastTable.FindAsync(session, line, broadcast.Key).ConfigureAwait(false);
            var (clauses, unwanted) = (ConsentClauses.Of(record!.Broadcast), 0);
            foreach (var suspect in broadcast)
            {
                var known = await ConsentTable.RecordsOfAsync(session, line, suspect.Person).ConfigureAwait(false);
                unwanted += WasWanted(known, clauses, suspect.StartedAt) ? 0 : 1;
            }

            if (unwanted > 0)
            {
                Report("I8", broadcast.Key.ToString(), $"{unwanted} attempts began after the consent had ended");
            }
        }
    }

    private static bool WasWanted(List<ConsentRecord> records, IReadOnlyList<IReadOnlyList<ListId>> clauses, DateTimeOffset startedAt)
    {
        // Who has become one of several since was some of them then; and within the slack any order of two instants is possible.
        List<SubscriberId> ids = [.. records.Select(record => record.Subscriber).Distinct().Take(MostMerged)];
        return Enumerable.Range(1, (1 << ids.Count) - 1)
            .Select(some => records.Where(record => ids.IndexOf(record.Subscriber) is var index && (index < 0 || (some & (1 << index)) != 0)))
            .SelectMany(known => KnownAround([.. known.OrderBy(record => record.RecordedAt)], startedAt))
            .Any(known => ConsentClauses.AreMet(clauses, Lists(known)));
    }

    // One after the other, even where several were recorded at the same instant.
    private static IEnumerable<IEnumerable<ConsentRecord>> KnownAround(List<ConsentRecord> records, DateTimeOffset instant)
    {
        var (first, last) = (records.Count(record => record.RecordedAt <= instant - Slack), records.Count(record => record.RecordedAt <= instant + Slack));
        return Enumerable.Range(first, last - first + 1).Select(count => records.Take(count));
    }

    private static HashSet<ListId> Lists(IEnumerable<ConsentRecord> records) =>
        [.. ConsentFold.Fold([.. records.Select(record => record.Event)]).Subscriptions
            .Where(subscription => subscription.State == SubscriptionState.Active).Select(subscription => subscription.List)];

    // I10: the chains are whole.
    private async ValueTask WalkAsync(string chain, Func<long, ValueTask<IReadOnlyList<IChainedRow>>> readPage)
    {
        var (end, page) = (ChainEnd.Start, (IReadOnlyList<IChainedRow>)[]);
        do
        {
            page = await readPage(end.Sequence).ConfigureAwait(false);
            if (HashChain.FirstBroken(page, ref end) is { } place)
            {
                Report("I10", chain, $"the chain is broken at row {place}");
                return;
            }
        }
        while (page.Count == PageSize);
    }

    private static async ValueTask<IReadOnlyList<IChainedRow>> Widen<T>(ValueTask<List<T>> page)
        where T : IChainedRow => [.. (await page.ConfigureAwait(false)).Cast<IChainedRow>()];

    // I10: each step of a broadcast has its row. There are others besides: a note changes no revision.
    private async ValueTask CountAuditAsync()
    {
        var steps = await session.QueryAsync(
            "SELECT id, revision FROM broadcast WHERE line_id = @line",
            row => (Subject: new BroadcastId(row.Uuid(0)).ToString(), Revision: row.Small(1)),
            ("@line", line)).ConfigureAwait(false);
        var rows = (await session.QueryAsync(
            "SELECT subject, count(*) FROM audit WHERE line_id = @line GROUP BY subject",
            row => (Subject: row.Text(0), Count: row.Small(1)),
            ("@line", line)).ConfigureAwait(false)).ToDictionary(row => row.Subject, row => row.Count, StringComparer.Ordinal);
        foreach (var (subject, revision) in steps)
        {
            if (rows.GetValueOrDefault(subject) is var count && count < revision)
            {
                Report("I10", subject, $"{revision} steps, {count} rows in the audit trail");
            }
        }
    }

    private void Report(string invariant, string subject, FormattableString sentence) =>
        _findings.Add(new AuditFinding(invariant, subject, sentence.ToString(CultureInfo.InvariantCulture)));
}
