// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Outbox;
using WhatsUrp.Broadcasting.Outbox.Policies;
using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Tests.Outbox.Policies;

public sealed class RetryPolicyTests
{
    private static readonly BroadcastId s_broadcast = new(Guid.Parse("00000000-0000-7000-8000-000000000001"));

    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 60)]
    [InlineData(2, 300)]
    [InlineData(3, 900)]
    [InlineData(4, 3600)]
    public void What_may_pass_is_tried_again_later_each_time(int tries, int seconds)
    {
        var retry = Assert.IsType<AttemptVerdict.Retry>(Judge(131000, RefusalClass.Transient, tries: tries).Verdict);

        Assert.Equal((TimeSpan.FromSeconds(seconds), RetryScope.Delivery, 131000), (retry.After, retry.Scope, retry.Code));
    }

    [Fact]
    public void The_sixth_attempt_is_the_last() =>
        Assert.IsType<AttemptVerdict.Refused>(Judge(131000, RefusalClass.Transient, tries: 5).Verdict);

    [Theory]
    [InlineData(0, typeof(AttemptVerdict.Retry))]
    [InlineData(1, typeof(AttemptVerdict.Retry))]
    [InlineData(2, typeof(AttemptVerdict.Refused))]
    public void A_medium_that_was_not_taken_is_tried_twice_again(int tries, Type verdict) =>
        Assert.IsType(verdict, Judge(131053, RefusalClass.Caller, tries: tries).Verdict);

    [Theory]
    [InlineData(130429, RefusalClass.Throttle, 1, 1)]
    [InlineData(4, RefusalClass.Throttle, 300, 300)]
    [InlineData(80007, RefusalClass.Throttle, 300, 300)]
    [InlineData(131057, RefusalClass.Transient, 60, 60)]
    [InlineData(131048, RefusalClass.Halt, 14400, 10)]
    public void What_concerns_the_number_closes_its_gate_and_counts_for_nobody(int code, RefusalClass kind, int told, int seconds)
    {
        var retry = Assert.IsType<AttemptVerdict.Retry>(Judge(code, kind, after: TimeSpan.FromSeconds(told)).Verdict);

        Assert.Equal((TimeSpan.FromSeconds(seconds), RetryScope.Number), (retry.After, retry.Scope));
    }

    [Theory]
    [InlineData(1, 0, 6)]
    [InlineData(2, 0, 24)]
    [InlineData(3, 0, 96)]
    [InlineData(3, 1, 24)]
    [InlineData(9, 0, 1536)]
    public void The_pair_waits_longer_each_time(int attempt, int tries, int seconds)
    {
        var retry = Assert.IsType<AttemptVerdict.Retry>(Judge(131056, RefusalClass.Pair, attempt: attempt, tries: tries, after: TimeSpan.FromSeconds(6)).Verdict);

        Assert.Equal((TimeSpan.FromSeconds(seconds), RetryScope.Person), (retry.After, retry.Scope));
    }

    [Fact]
    public void The_platform_says_how_long_to_wait_at_least()
    {
        var retry = Assert.IsType<AttemptVerdict.Retry>(Judge(1, RefusalClass.Transient, after: TimeSpan.FromMinutes(7)).Verdict);

        Assert.Equal(TimeSpan.FromMinutes(7), retry.After);
    }

    [Fact]
    public void Chance_only_makes_the_wait_longer() => Assert.Equal(TimeSpan.FromSeconds(12), RetryPolicy.Delay(0, null, 1));

    [Theory]
    [InlineData(131026, RefusalClass.Recipient)]
    [InlineData(131030, RefusalClass.Caller)]
    [InlineData(131047, RefusalClass.Window)]
    [InlineData(131049, RefusalClass.Recipient)]
    [InlineData(130472, RefusalClass.Recipient)]
    [InlineData(132000, RefusalClass.Caller)]
    [InlineData(100, RefusalClass.Caller)]
    [InlineData(null, RefusalClass.Caller)]
    public void What_would_fail_again_is_refused_for_good(int? code, RefusalClass kind)
    {
        var judgement = Judge(code, kind, after: TimeSpan.FromDays(1));

        Assert.Equal(code, Assert.IsType<AttemptVerdict.Refused>(judgement.Verdict).Code);
        Assert.Equal((PauseReason.None, false), (judgement.Pause, judgement.IsOptOut));
    }

    [Fact]
    public void Who_wants_no_more_marketing_is_told_of()
    {
        var judgement = Judge(131050, RefusalClass.OptOut);

        Assert.IsType<AttemptVerdict.Refused>(judgement.Verdict);
        Assert.True(judgement.IsOptOut);
    }

    [Theory]
    [InlineData(190, RefusalClass.Halt, PauseReason.Account)]
    [InlineData(131031, RefusalClass.Halt, PauseReason.Account)]
    [InlineData(368, RefusalClass.Halt, PauseReason.Account)]
    [InlineData(131042, RefusalClass.Halt, PauseReason.Account)]
    [InlineData(132001, RefusalClass.Template, PauseReason.Template)]
    [InlineData(132015, RefusalClass.Template, PauseReason.Template)]
    [InlineData(132016, RefusalClass.Template, PauseReason.Template)]
    [InlineData(999999, RefusalClass.Unlisted, PauseReason.UnknownCode)]
    public void What_every_copy_would_meet_pauses_the_broadcast_and_the_row_stays(int code, RefusalClass kind, PauseReason reason)
    {
        var judgement = Judge(code, kind);

        Assert.Equal(RetryScope.Uncounted, Assert.IsType<AttemptVerdict.Retry>(judgement.Verdict).Scope);
        Assert.Equal(reason, judgement.Pause);
    }

    [Fact]
    public void The_spam_limit_pauses_what_can_wait_and_raises_the_alarm()
    {
        var judgement = Judge(131048, RefusalClass.Halt);

        Assert.Equal((PauseReason.TierReached, true), (judgement.Pause, judgement.IsAlarm));
    }

    [Fact]
    public void An_answer_whose_account_is_stopped_waits_behind_the_gate()
    {
        var judgement = Judge(190, RefusalClass.Halt, isCopy: false, lane: Lane.Reply);

        Assert.Equal(RetryScope.Number, Assert.IsType<AttemptVerdict.Retry>(judgement.Verdict).Scope);
        Assert.True(judgement.IsAlarm);
    }

    [Theory]
    [InlineData(true, Lane.Emergency)]
    [InlineData(false, Lane.Reply)]
    public void An_alert_and_an_answer_are_tried_again_after_a_code_that_nobody_knows(bool isCopy, Lane lane)
    {
        var judgement = Judge(999999, RefusalClass.Unlisted, isCopy: isCopy, lane: lane);

        Assert.Equal(RetryScope.Delivery, Assert.IsType<AttemptVerdict.Retry>(judgement.Verdict).Scope);
        Assert.Equal((PauseReason.None, true), (judgement.Pause, judgement.IsAlarm));
    }

    [Theory]
    [InlineData(Lane.Emergency, 90)]
    [InlineData(Lane.Reply, 90)]
    [InlineData(Lane.Routine, 900)]
    [InlineData(Lane.Bulk, 900)]
    public void Without_an_answer_a_receipt_is_waited_for(Lane lane, int seconds)
    {
        var unknown = Assert.IsType<AttemptVerdict.Unknown>(RetryPolicy.Judge(new SendOutcome.Unknown("time-out"), Delivery(1, 0, true, lane), new UnknownPolicy(new DoubtTimes()), 0).Verdict);

        Assert.Equal(("time-out", TimeSpan.FromSeconds(seconds)), (unknown.Reason, unknown.ResolveAfter));
    }

    [Fact]
    public void Accepted_and_not_sent_are_what_they_say()
    {
        var accepted = RetryPolicy.Judge(new SendOutcome.Accepted(new MessageId("wamid.1"), AcceptanceStatus.HeldForQuality), Delivery(1, 0, true, Lane.Routine), new UnknownPolicy(new DoubtTimes()), 0);
        var notSent = RetryPolicy.Judge(new SendOutcome.NotSent("no route"), Delivery(1, 0, true, Lane.Routine), new UnknownPolicy(new DoubtTimes()), 0);

        Assert.Equal(new AttemptVerdict.Accepted(new MessageId("wamid.1"), AcceptanceStatus.HeldForQuality), accepted.Verdict);
        Assert.Equal("no route", Assert.IsType<AttemptVerdict.NotSent>(notSent.Verdict).Reason);
    }

    private static Judgement Judge(
        int? code, RefusalClass kind, int attempt = 1, int tries = 0, TimeSpan? after = null, bool isCopy = true, Lane lane = Lane.Routine) =>
        RetryPolicy.Judge(new SendOutcome.Refused(code, "reason", kind) { RetryAfter = after, TraceId = "trace" }, Delivery(attempt, tries, isCopy, lane), new UnknownPolicy(new DoubtTimes()), 0);

    private static ClaimedDelivery Delivery(int attempt, int tries, bool isCopy, Lane lane) => new()
    {
        Line = new LineId("san-romano"),
        Id = default,
        Attempt = attempt,
        Tries = tries,
        Lane = lane,
        Broadcast = isCopy ? s_broadcast : null,
        To = CitizenAddress.OfPhone("+393331234567"),
    };
}
