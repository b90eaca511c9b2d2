// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Deliveries;

namespace WhatsUrp.Storage.Tests.Deliveries;

public sealed class OutcomeRulesTests
{
    private static readonly byte[] Message = [1, 2, 3];
    private static readonly AttemptVerdict Accepted = new AttemptVerdict.Accepted(new MessageId("wamid.1"));

    [Fact]
    public void T5_an_acceptance_ends_the_lease_and_counts_nothing()
    {
        var file = Files.Of(DeliveryState.Sending);
        var effect = OutcomeRules.Apply(file, Files.Outcome(Accepted), Message, Files.Now);
        Assert.Equal((DeliveryState.Sending, DeliveryState.Accepted), (effect.From, effect.To));
        Assert.Equal((0, null, Files.Now), (file.Row.Tries, file.Row.Lease, file.Row.AcceptedAt));
        Assert.Equal((AttemptResult.Accepted, Message), (file.Find(1)!.Result, file.Find(1)!.Message));
    }

    [Fact]
    public void T6_the_sixth_try_or_the_deadline_refuses()
    {
        var retry = new AttemptVerdict.Retry(TimeSpan.FromMinutes(1), RetryScope.Delivery, 131016);
        var spent = Files.Of(DeliveryState.Sending, row => row with { Tries = 5 });
        OutcomeRules.Apply(spent, Files.Outcome(retry), null, Files.Now);
        Assert.Equal((DeliveryState.Refused, "tries", 131016), (spent.State, spent.Row.Reason, spent.Row.Code));

        var late = Files.Of(DeliveryState.Sending, row => row with { Deadline = Files.Now.AddMinutes(1) });
        OutcomeRules.Apply(late, Files.Outcome(retry), null, Files.Now);
        Assert.Equal((DeliveryState.Refused, "deadline"), (late.State, late.Row.Reason));
    }

    [Theory]
    [InlineData(RetryScope.Delivery, 1)]
    [InlineData(RetryScope.Person, 0)]
    [InlineData(RetryScope.Number, 0)]
    [InlineData(RetryScope.Uncounted, 0)]
    public void T6_only_a_refusal_of_the_delivery_itself_counts(RetryScope scope, int tries)
    {
        var file = Files.Of(DeliveryState.Sending);
        OutcomeRules.Apply(file, Files.Outcome(new AttemptVerdict.Retry(TimeSpan.FromSeconds(10), scope)), null, Files.Now);
        Assert.Equal((DeliveryState.Ready, tries, Files.Now.AddSeconds(10)), (file.State, file.Row.Tries, file.Row.DueAt));
    }

    [Fact]
    public void T4_what_never_left_keeps_its_place()
    {
        var file = Files.Of(DeliveryState.Sending, row => row with { DueAt = Files.Now.AddMinutes(-3) });
        OutcomeRules.Apply(file, Files.Outcome(new AttemptVerdict.NotSent("stop")), null, Files.Now);
        Assert.Equal((DeliveryState.Ready, 0, Files.Now.AddMinutes(-3)), (file.State, file.Row.Tries, file.Row.DueAt));
    }

    [Fact]
    public void An_outcome_under_another_lease_decides_nothing()
    {
        foreach (AttemptVerdict verdict in (AttemptVerdict[])
            [new AttemptVerdict.Refused(131026, "x"), new AttemptVerdict.NotSent("x"), new AttemptVerdict.Unknown("x", default), new AttemptVerdict.Retry(default, RetryScope.Delivery)])
        {
            var file = Files.Of(DeliveryState.Sending);
            OutcomeRules.Apply(file, Files.Outcome(verdict, lease: Guid.CreateVersion7(Files.Now)), null, Files.Now);
            Assert.Equal((DeliveryState.Sending, Files.Lease, false), (file.State, file.Row.Lease, file.IsChanged));
        }
    }

    [Fact]
    public void T5_the_answer_of_the_platform_ends_the_lease_even_when_a_failure_came_first()
    {
        var file = Files.Of(
            DeliveryState.Sending,
            row => row with { Attempt = 2 },
            Files.Attempt(1) with { Result = AttemptResult.Accepted, WasUnknown = true },
            Files.Attempt(2) with { Result = AttemptResult.Accepted, FailedAt = Files.Now });
        OutcomeRules.Apply(file, Files.Outcome(Accepted, attempt: 2), Message, Files.Now);
        Assert.Equal(DeliveryState.Accepted, file.State);
    }

    [Fact]
    public void A_late_acceptance_beside_another_is_a_duplicate_told_once()
    {
        var file = Files.Of(
            DeliveryState.Accepted,
            row => row with { Attempt = 2, PossibleDuplicate = true },
            Files.Attempt(1) with { Result = AttemptResult.Unknown, WasUnknown = true },
            Files.Attempt(2) with { Result = AttemptResult.Accepted });
        Assert.True(OutcomeRules.Apply(file, Files.Outcome(Accepted), Message, Files.Now).ProvesDuplicate);
        Assert.False(OutcomeRules.Apply(file, Files.Outcome(Accepted), Message, Files.Now).ProvesDuplicate);
        Assert.Equal((DeliveryState.Accepted, 1), (file.State, file.Row.Duplicates));
    }
}
