// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>Carries out what is decided of unknown deliveries (T10, T11).</summary>
internal static class Resolving
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(30);

    public static IReadOnlyList<UnknownVerdict> Run(LedgerData data, Func<UnknownDelivery, UnknownVerdict> decide, int most)
    {
        var now = data.Now;
        var due = data.Lines
            .SelectMany(line => line.Rows.Values, (line, row) => (Line: line, Row: row))
            .Where(pair => pair.Row.State == DeliveryState.Unknown && pair.Row.ResolveAfter <= now)
            .OrderBy(pair => pair.Row.ResolveAfter).ThenBy(pair => pair.Row.Id.Value)
            .Take(most);

        // All is decided before anything changes, so that a decision that throws changes nothing.
        var decided = due.Select(pair => (pair.Row, Verdict: Decide(Describe(pair.Line, pair.Row, now), decide))).ToList();
        decided.ForEach(pair => Apply(pair.Row, pair.Verdict, now));
        return [.. decided.Select(pair => pair.Verdict)];
    }

    /// <summary>Carries out what an operator decides about held copies.</summary>
    public static void Held(LedgerLine line, BroadcastMove move, DateTimeOffset now)
    {
        UnknownVerdict verdict = move.Held == OnUnknown.Resend ? new UnknownVerdict.Resend() : new UnknownVerdict.Abandon("an operator gave it up");
        foreach (var row in line.CopiesOf(move.Id).Where(row => row is { State: DeliveryState.Unknown, ResolveAfter: null }))
        {
            Apply(row, Decide(Describe(line, row, now), _ => verdict), now);
        }
    }

    private static UnknownVerdict Decide(UnknownDelivery delivery, Func<UnknownDelivery, UnknownVerdict> decide) => decide(delivery) switch
    {
        UnknownVerdict.Resend when !delivery.MayResend => new UnknownVerdict.Abandon("broadcast"),
        UnknownVerdict.Resend when delivery.Tries >= DeliveryLimits.MostTries => new UnknownVerdict.Abandon("tries"),
        UnknownVerdict.Resend when delivery.Deadline <= delivery.Now => new UnknownVerdict.Abandon("deadline"),
        var verdict => verdict,
    };

    private static UnknownDelivery Describe(LedgerLine line, LedgerRow row, DateTimeOffset now) => new()
    {
        Line = line.Id,
        Id = row.Id,
        Lane = row.Lane,
        Now = now,
        StartedAt = row.Newest!.StartedAt,
        UnknownSince = row.UnknownSince,
        Tries = row.Tries,
        WasResent = row.IsPossibleDuplicate,
        Policy = row.Broadcast is { } broadcast ? line.Broadcasts[broadcast].Broadcast.OnUnknown : OnUnknown.Resend,
        MayResend = line.StateOf(row) is null or BroadcastState.Sending or BroadcastState.Paused,
        Deadline = row.Deadline,
        FeedProof = line.Rows.Values.SelectMany(other => other.Attempts)
            .Where(attempt => attempt.HasReceipt && attempt.StartedAt <= now - s_quiet)
            .Select(attempt => (DateTimeOffset?)attempt.StartedAt).Max(),
    };

    private static void Apply(LedgerRow row, UnknownVerdict verdict, DateTimeOffset now)
    {
        switch (verdict)
        {
            case UnknownVerdict.Resend:
                row.Close(DeliveryState.Ready, null, row.Code);
                (row.DueAt, row.IsPossibleDuplicate) = (now, true);
                break;
            case UnknownVerdict.Abandon abandon:
                row.Close(DeliveryState.Abandoned, abandon.Reason, row.Code);
                break;
            case UnknownVerdict.Wait wait:
                row.ResolveAfter = now + wait.For;
                break;
            case UnknownVerdict.Hold:
                row.ResolveAfter = null;
                break;
        }
    }
}
