// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Broadcasts;
using WhatsUrp.Storage.Deliveries;
using WhatsUrp.Storage.Gates;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Outbox;

/// <summary>Looks after deliveries of which nobody knows whether they were accepted, within an open transaction.</summary>
internal static class DoubtRun
{
    private const int MostReaped = 1000;
    private const int MostReceipts = 500;

    /// <summary>Turns deliveries whose lease has ended into unknown ones (T8), and tries again the receipts that came too early.</summary>
    public static async ValueTask<int> ReapAsync(StorageSession session, Func<Lane, TimeSpan> resolveAfter)
    {
        var now = await session.NowAsync().ConfigureAwait(false);
        var rows = await session.QueryAsync(
            $"""
            SELECT {DeliveryTable.Columns} FROM delivery WHERE state = 1 AND lease_until < @now
            ORDER BY lease_until LIMIT @most{session.ForUpdateOfFree}
            """,
            DeliveryTable.ToRow,
            ("@now", now), ("@most", MostReaped)).ConfigureAwait(false);
        var work = new WorkSet(session);
        foreach (var line in rows.GroupBy(row => row.Line))
        {
            await work.HoldAsync(line.Key, [.. line]).ConfigureAwait(false);
        }

        foreach (var file in work.Files)
        {
            file.BecomeUnknown(now, now + resolveAfter(file.Row.Lane));
        }

        await work.SaveAsync().ConfigureAwait(false);
        await RecogniseAsync(session).ConfigureAwait(false);
        return rows.Count;
    }

    /// <summary>Decides what to do with unknown deliveries (T10, T11).</summary>
    public static async ValueTask<IReadOnlyList<UnknownVerdict>> ResolveAsync(
        StorageSession session, Func<UnknownDelivery, UnknownVerdict> decide, int most)
    {
        var now = await session.NowAsync().ConfigureAwait(false);
        var due = await session.QueryAsync(
            "SELECT line_id, id FROM delivery WHERE state = 2 AND resolve_after <= @now ORDER BY resolve_after, id LIMIT @most",
            row => (Line: new LineId(row.Text(0)), Id: new DeliveryId(row.Uuid(1))),
            ("@now", now), ("@most", most)).ConfigureAwait(false);
        var (work, states, proofs) = (new WorkSet(session), new Dictionary<BroadcastId, BroadcastState>(), new Dictionary<LineId, DateTimeOffset?>());
        foreach (var line in due.GroupBy(row => row.Line, row => row.Id).OrderBy(group => group.Key.Value, StringComparer.Ordinal))
        {
            foreach (var (id, state) in await BroadcastTable.ShareAsync(session, line.Key, [.. line]).ConfigureAwait(false))
            {
                states[id] = state;
            }

            proofs[line.Key] = (await FeedTable.OfAsync(session, line.Key).ConfigureAwait(false)).Proof.At(now);
            await work.HoldAsync(line.Key, [.. line]).ConfigureAwait(false);
        }

        var policies = await PoliciesAsync(session, work).ConfigureAwait(false);
        var verdicts = new List<UnknownVerdict>();
        foreach (var (line, id) in due)
        {
            // Somebody may have been first.
            if (work.Find(line, id) is { State: DeliveryState.Unknown } file && file.Row.ResolveAfter <= now)
            {
                var unknown = DoubtRules.Describe(file, now) with
                {
                    Policy = file.Row.Broadcast is { } broadcast ? policies[broadcast] : OnUnknown.Resend,
                    MayResend = ReturnedCopies.MayResend(file.Row, states),
                    FeedProof = proofs[line],
                };
                verdicts.Add(DoubtRules.Apply(file, unknown, decide(unknown)));
            }
        }

        await work.SaveAsync().ConfigureAwait(false);
        foreach (var line in work.Files.Where(file => file.State == DeliveryState.Ready).Select(file => file.Row.Line).Distinct())
        {
            await session.NotifyAsync(line).ConfigureAwait(false);
        }

        return verdicts;
    }

    private static async ValueTask<Dictionary<BroadcastId, OnUnknown>> PoliciesAsync(StorageSession session, WorkSet work)
    {
        var policies = new Dictionary<BroadcastId, OnUnknown>();
        foreach (var (line, id) in work.Files.Where(file => file.Row.Broadcast is not null).Select(file => (file.Row.Line, file.Row.Broadcast!.Value)).Distinct())
        {
            policies[id] = await session.FirstAsync(
                "SELECT on_unknown FROM broadcast WHERE line_id = @line AND id = @id", row => (OnUnknown)row.Small(0), ("@line", line), ("@id", id)).ConfigureAwait(false);
        }

        return policies;
    }

    // A receipt and the answer that names its message may have been written down at the same moment, each without seeing the other.
    private static async ValueTask RecogniseAsync(StorageSession session)
    {
        foreach (var line in (await ReceiptTable.RecognisedAsync(session, MostReceipts).ConfigureAwait(false)).GroupBy(row => row.Line, row => row.Message))
        {
            await ReceiptRun.RecogniseAsync(session, line.Key, [.. line]).ConfigureAwait(false);
        }
    }
}
