// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Outbox;
using WhatsUrp.Broadcasting.Outbox.Policies;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Tests.Outbox.Policies;

public sealed class UnknownPolicyTests
{
    private static readonly DateTimeOffset s_start = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Lane.Emergency, 2, true, false, "Resend")]
    [InlineData(Lane.Emergency, 2, true, true, "Resend")]
    [InlineData(Lane.Emergency, 2, false, false, "Wait")]
    [InlineData(Lane.Emergency, 5, false, false, "Resend")]
    [InlineData(Lane.Emergency, 5, false, true, "Abandon")]
    [InlineData(Lane.Reply, 2, true, false, "Resend")]
    [InlineData(Lane.Reply, 2, true, true, "Abandon")]
    [InlineData(Lane.Reply, 2, false, false, "Wait")]
    [InlineData(Lane.Reply, 5, false, false, "Resend")]
    [InlineData(Lane.Reply, 5, false, true, "Abandon")]
    [InlineData(Lane.Routine, 15, true, false, "Resend")]
    [InlineData(Lane.Routine, 15, true, true, "Abandon")]
    [InlineData(Lane.Routine, 15, false, false, "Wait")]
    [InlineData(Lane.Routine, 1439, false, false, "Wait")]
    [InlineData(Lane.Routine, 1440, false, false, "Hold")]
    [InlineData(Lane.Bulk, 15, true, false, "Resend")]
    public void The_table_of_lanes(Lane lane, int minutes, bool isHealthy, bool wasResent, string verdict) =>
        Assert.Equal(verdict, Decide(Unknown(lane, minutes, isHealthy) with { WasResent = wasResent }));

    [Theory]
    [InlineData(OnUnknown.Abandon, true, 15, "Abandon")]
    [InlineData(OnUnknown.Abandon, false, 15, "Wait")]
    [InlineData(OnUnknown.Abandon, false, 1440, "Abandon")]
    [InlineData(OnUnknown.Hold, true, 15, "Hold")]
    [InlineData(OnUnknown.Hold, false, 15, "Wait")]
    public void The_author_may_have_asked_for_something_else(OnUnknown policy, bool isHealthy, int minutes, string verdict) =>
        Assert.Equal(verdict, Decide(Unknown(Lane.Routine, minutes, isHealthy) with { Policy = policy }));

    [Fact]
    public void Receipts_flow_only_while_webhooks_are_worked_on()
    {
        var delivery = Unknown(Lane.Routine, 15, isHealthy: true);

        Assert.Equal("Resend", Decide(delivery, TimeSpan.FromSeconds(9)));
        Assert.Equal("Wait", Decide(delivery, TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public void A_proof_from_before_the_attempt_proves_nothing() =>
        Assert.Equal("Wait", Decide(Unknown(Lane.Routine, 15, true) with { FeedProof = s_start.AddSeconds(-1) }));

    [Fact]
    public void A_proof_from_the_same_claim_proves_that_receipts_flow() =>
        Assert.Equal("Resend", Decide(Unknown(Lane.Routine, 15, true) with { FeedProof = s_start }));

    [Fact]
    public void What_may_not_be_sent_again_is_given_up()
    {
        var delivery = Unknown(Lane.Emergency, 2, isHealthy: false);

        Assert.Equal("Abandon", Decide(delivery with { MayResend = false }));
        Assert.Equal("Abandon", Decide(delivery with { Tries = DeliveryLimits.MostTries }));
        Assert.Equal("Abandon", Decide(delivery with { Deadline = delivery.Now }));
    }

    [Fact]
    public void No_wait_goes_beyond_the_limit_of_the_lane()
    {
        var delivery = Unknown(Lane.Emergency, 0, false);
        delivery = delivery with { Now = delivery.UnknownSince.AddMinutes(5).AddSeconds(-2) };

        Assert.Equal(new UnknownVerdict.Wait(TimeSpan.FromSeconds(2)), Policy.Decide(delivery, TimeSpan.Zero));
    }

    private static readonly UnknownPolicy Policy = new(new DoubtTimes());

    private static string Decide(UnknownDelivery delivery, TimeSpan lag = default) => Policy.Decide(delivery, lag).GetType().Name;

    private static UnknownDelivery Unknown(Lane lane, int minutes, bool isHealthy) => new()
    {
        Line = new LineId("san-romano"),
        Id = default,
        Lane = lane,
        StartedAt = s_start,
        UnknownSince = s_start.AddSeconds(15),
        Now = s_start.AddSeconds(15).AddMinutes(minutes),
        Tries = 1,
        WasResent = false,
        MayResend = true,
        FeedProof = isHealthy ? s_start.AddSeconds(1) : null,
    };
}
