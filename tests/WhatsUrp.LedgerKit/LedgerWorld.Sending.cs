// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;
using Xunit;

namespace WhatsUrp.LedgerKit;

/// <content>What senders and the platform do.</content>
internal sealed partial class LedgerWorld
{
    private async Task ClaimAsync(LedgerStep step)
    {
        // Rates and pauses whose tokens are exact binary fractions: no rounding decides how many are granted.
        var rate = new GateRate(Pick([80, 80, 20, 8], step.B), 0.125, TimeSpan.FromMilliseconds(250));
        var order = new ClaimOrder(s_line, 1 + (step.A % 8), rate, "test", TimeSpan.FromSeconds(60));
        var (claim, expected) = (await _store.Outbox.ClaimAsync(order), await _model.Outbox.ClaimAsync(order));
        Assert.Equal(expected.Deliveries.Select(TextOf), claim.Deliveries.Select(TextOf));
        Assert.Equal((expected.Suppressed, expected.Expired, expected.IsBlocked), (claim.Suppressed, claim.Expired, claim.IsBlocked));
        _attempts.AddRange(claim.Deliveries.Select(delivery => new KnownAttempt(delivery, claim.Lease, expected.Lease, NumberOf(delivery.Id))));
    }

    // Ids differ from run to run; the order in which deliveries were claimed first does not.
    private int NumberOf(DeliveryId id)
    {
        _numbers.TryAdd(id, _numbers.Count);
        return _numbers[id];
    }

    private static string TextOf(ClaimedDelivery claimed)
    {
        var fields = string.Join(',', claimed.Fields.Select(field => $"{field.Key}={field.Value}").Order(StringComparer.Ordinal));
        return $"{claimed} {claimed.Tries} {claimed.Lane} {claimed.Broadcast} {claimed.To.Phone?.Digits}|{claimed.To.User?.Value} "
            + $"{claimed.Window?.LastInboundAt:O} {claimed.Content?.Text} {fields} {claimed.Deadline:O}";
    }

    private async Task RecordAsync(LedgerStep step)
    {
        var known = _attempts.Where(attempt => !attempt.IsRecorded || step.C % 5 == 0).TakeLast(12).ToList();
        if (known.Count == 0)
        {
            return;
        }

        var attempt = Pick(known, step.A);
        AttemptVerdict verdict = (step.B % 22) switch
        {
            < 9 => new AttemptVerdict.Accepted(attempt.Message),
            < 13 => new AttemptVerdict.Unknown("timeout", TimeSpan.FromSeconds(step.C % 2 * 90)),
            < 15 => new AttemptVerdict.Refused(131026, "undeliverable"),
            < 17 => new AttemptVerdict.NotSent("stop", TimeSpan.FromSeconds(step.C % 2 * 10)),
            var kind => new AttemptVerdict.Retry(TimeSpan.FromSeconds(step.C % 4 * 20), kind switch
            {
                < 19 => RetryScope.Delivery,
                19 => RetryScope.Person,
                20 => RetryScope.Number,
                _ => RetryScope.Uncounted,
            }, 131000),
        };
        var isRight = step.C % 8 != 0;
        var effects = await _store.Outbox.RecordOutcomesAsync([Outcome(attempt, isRight ? attempt.Lease : Guid.NewGuid(), verdict)]);
        Assert.Equal(await _model.Outbox.RecordOutcomesAsync([Outcome(attempt, isRight ? attempt.ModelLease : Guid.NewGuid(), verdict)]), effects);

        attempt.IsRecorded |= isRight;

        // The platform tells nothing of a message that it has refused for now or never got.
        attempt.IsDenied |= isRight && verdict is AttemptVerdict.Retry or AttemptVerdict.NotSent;
    }

    private static AttemptOutcome Outcome(KnownAttempt attempt, Guid lease, AttemptVerdict verdict) =>
        new(s_line, attempt.Delivery.Id, attempt.Delivery.Attempt, lease, verdict);

    private async Task ReapAsync(LedgerStep step)
    {
        TimeSpan After(Lane lane) => TimeSpan.FromSeconds(step.A % 2 * (lane == Lane.Emergency ? 10 : 90));
        Assert.Equal(await _model.Outbox.ReapAsync(After), await _store.Outbox.ReapAsync(After));
    }

    private async Task ResolveAsync(LedgerStep step)
    {
        var (seen, expected) = (new List<string>(), new List<string>());
        var verdicts = await _store.Outbox.ResolveUnknownsAsync(unknown => Decide(unknown, step, seen), 1 + (step.B % 5));
        var wanted = await _model.Outbox.ResolveUnknownsAsync(unknown => Decide(unknown, step, expected), 1 + (step.B % 5));
        Assert.Equal(expected, seen);
        Assert.Equal(wanted.Select(verdict => verdict.GetType()), verdicts.Select(verdict => verdict.GetType()));
    }

    private UnknownVerdict Decide(UnknownDelivery unknown, LedgerStep step, List<string> seen)
    {
        seen.Add($"{unknown.Id} {unknown.Lane} {unknown.Now:O} {unknown.StartedAt:O} {unknown.UnknownSince:O} {unknown.Tries} {unknown.WasResent} "
            + $"{unknown.Policy} {unknown.MayResend} {unknown.Deadline:O}");
        return ((NumberOf(unknown.Id) + step.A) % 8) switch
        {
            < 4 => new UnknownVerdict.Resend(),
            < 6 => new UnknownVerdict.Abandon("no answer"),
            6 => new UnknownVerdict.Wait(TimeSpan.FromSeconds(60)),
            _ => new UnknownVerdict.Hold(),
        };
    }

    private async Task ReceiveAsync(LedgerStep step)
    {
        var known = _attempts.Where(attempt => !attempt.IsDenied).TakeLast(15).ToList();
        if (known.Count == 0)
        {
            return;
        }

        var attempt = Pick(known, step.A);
        var status = Pick(attempt.Words, step.B);
        var hasName = step.C % 4 != 0;
        var receipt = new DeliveryReceipt
        {
            Line = s_line,
            Status = status,
            At = _clock.Now,
            Message = step.C % 3 == 0 ? null : attempt.Message,
            Recipient = step.C % 5 == 0 ? attempt.Delivery.To : null,
            ErrorCode = status == ReceiptStatus.Failed ? 131000 : null,
        };
        var matched = new MatchedReceipt(receipt, hasName ? attempt.Delivery.Id : null, hasName ? attempt.Delivery.Attempt : 0)
        {
            RetryAfter = status == ReceiptStatus.Failed ? attempt.RetryAfter : null,
            IsForeign = step.C % 17 == 0,
        };
        _receipts.Add(matched);
        await ReceiveAsync(matched);
    }

    private async Task RepeatAsync(LedgerStep step)
    {
        if (_receipts.Count > 0)
        {
            await ReceiveAsync(Pick(_receipts, step.A), Pick(_receipts, step.B), Pick(_receipts, step.A));
        }
    }

    private async Task ReceiveAsync(params MatchedReceipt[] receipts) =>
        Assert.Equal(await _model.Outbox.ApplyReceiptsAsync(receipts), await _store.Outbox.ApplyReceiptsAsync(receipts));
}
