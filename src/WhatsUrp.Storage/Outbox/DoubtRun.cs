// SPDX-License-Identifier: BSD-3-Clause

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
            "SELECT line_id, id FROM delivery WHERE state = 2 AND resolve_after <= @now ORDER BY resolve_after LIMIT @most",
            row => (Line: new LineId(row.Text(0)), Id: new DeliveryId(row.Uuid(1))),
            ("@now", now), ("@most", most)).ConfigureAwait(false);
        var verdicts = new List<UnknownVerdict>();
        foreach (var line in due.GroupBy(row => row.Line, row => row.Id).OrderBy(group => group.Key.Value, StringComparer.Ordinal))
        {
            verdicts.AddRange(await ResolveAsync(session, line.Key, [.. line], decide, now).ConfigureAwait(false));
        }

        return verdicts;
    }

    private static async ValueTask<List<UnknownVerdict>> ResolveAsync(
        StorageSession session, LineId line, IReadOnlyCollection<DeliveryId> ids, Func<UnknownDelivery, UnknownVerdict> decide, DateTimeOffset now)
    {
        var states = await BroadcastTable.ShareAsync(session, line, ids).ConfigureAwait(false);
        var policies = await PoliciesAsync(session, line, states.Keys).ConfigureAwait(false);
        var proof = (await FeedTable.OfAsync(session, line).ConfigureAwait(false)).Proof.At(now);
        var work = new WorkSet(session);
        await work.HoldAsync(line, ids).ConfigureAwait(false);
        var verdicts = new List<UnknownVerdict>();

        // Somebody may have been first.
        foreach (var file in work.Files.Where(file => file.State == DeliveryState.Unknown && file.Row.ResolveAfter <= now).ToList())
        {
            var unknown = Describe(file, now, ReturnedCopies.MayResend(file.Row, states), proof) with
            {
                Policy = file.Row.Broadcast is { } broadcast ? policies[broadcast] : OnUnknown.Resend,
            };
            verdicts.Add(Apply(file, unknown, decide(unknown)));
        }

        await work.SaveAsync().ConfigureAwait(false);
        if (verdicts.OfType<UnknownVerdict.Resend>().Any())
        {
            await session.NotifyAsync(line).ConfigureAwait(false);
        }

        return verdicts;
    }

    private static UnknownDelivery Describe(DeliveryFile file, DateTimeOffset now, bool mayResend, DateTimeOffset? proof) => new()
    {
        Line = file.Row.Line,
        Id = file.Row.Id,
        Lane = file.Row.Lane,
        Now = now,
        StartedAt = file.Find(file.Row.Attempt)?.StartedAt ?? now,
        UnknownSince = file.Row.UnknownSince ?? now,
        Tries = file.Row.Tries,
        WasResent = file.Row.PossibleDuplicate,
        MayResend = mayResend,
        Deadline = file.Row.Deadline,
        FeedProof = proof,
    };

    private static UnknownVerdict Apply(DeliveryFile file, UnknownDelivery unknown, UnknownVerdict verdict)
    {
        switch (verdict)
        {
            case UnknownVerdict.Resend when Refusal(unknown) is { } reason:
                file.Close(DeliveryState.Abandoned, reason);
                return new UnknownVerdict.Abandon(reason);
            case UnknownVerdict.Resend:
                file.Note(row => row with { PossibleDuplicate = true });
                file.MakeReady(unknown.Now);
                break;
            case UnknownVerdict.Abandon abandon:
                file.Close(DeliveryState.Abandoned, abandon.Reason);
                break;
            case UnknownVerdict.Wait wait:
                file.Note(row => row with { ResolveAfter = unknown.Now + wait.For });
                break;
            default:
                file.Note(row => row with { ResolveAfter = null });
                break;
        }

        return verdict;
    }

    private static string? Refusal(UnknownDelivery unknown) => unknown switch
    {
        { MayResend: false } => "broadcast",
        { Tries: >= DeliveryLimits.MostTries } => "tries",
        _ when unknown.Deadline <= unknown.Now => "deadline",
        _ => null,
    };

    private static async ValueTask<Dictionary<BroadcastId, OnUnknown>> PoliciesAsync(StorageSession session, LineId line, IEnumerable<BroadcastId> ids)
    {
        var policies = new Dictionary<BroadcastId, OnUnknown>();
        foreach (var id in ids)
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
