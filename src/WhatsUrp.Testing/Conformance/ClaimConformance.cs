// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>What a claim grants: lanes in their order, the gate of the number, the pace of a person, and consent as it stands at that moment.</summary>
public abstract class ClaimConformance : LedgerConformance
{
    private static readonly GateRate s_eighty = new(80, 0.1, TimeSpan.FromMilliseconds(250));

    [Fact]
    public async Task Nothing_waits_and_nothing_is_granted()
    {
        var claim = await ClaimAsync();
        Assert.Equal((0, 0, 0, (TimeSpan?)null, false), (claim.Deliveries.Count, claim.Suppressed, claim.Expired, claim.NextIn, claim.IsBlocked));
    }

    [Fact]
    public async Task Lanes_leave_in_their_order_whatever_came_first()
    {
        await JoinAsync(1);
        await SendAsync(Lane.Bulk);
        await SendAsync(Lane.Routine);
        await EnqueueAsync(Lane.Reply, 2);
        await SendAsync(Lane.Emergency);
        await EnqueueAsync(Lane.Emergency, 3);
        var claimed = (await ClaimAsync()).Deliveries;
        Assert.Equal([Lane.Emergency, Lane.Emergency, Lane.Reply, Lane.Routine, Lane.Bulk], claimed.Select(delivery => delivery.Lane));
        Assert.Equal([null, 1], claimed.Take(2).Select(delivery => delivery.Broadcast is null ? (int?)null : 1));
    }

    [Fact]
    public async Task An_emergency_overtakes_a_broadcast_in_progress_with_the_next_grant()
    {
        await JoinAsync(10);
        await SendAsync(Lane.Routine);
        Assert.Equal(4, (await ClaimAsync(4)).Deliveries.Count);
        var emergency = await SendAsync(Lane.Emergency);
        var claimed = (await ClaimAsync(12)).Deliveries;
        Assert.All(claimed.Take(10), delivery => Assert.Equal(emergency.Id, delivery.Broadcast));
        Assert.Equal(2, claimed.Count(delivery => delivery.Lane == Lane.Routine));
    }

    [Fact]
    public async Task The_older_broadcast_of_a_lane_goes_first()
    {
        await JoinAsync(2);
        var older = await SendAsync();
        var younger = await SendAsync();
        Assert.Equal([older.Id, older.Id, younger.Id], (await ClaimAsync(3)).Deliveries.Select(delivery => delivery.Broadcast!.Value));
    }

    [Fact]
    public async Task What_a_paused_broadcast_holds_stands_in_nobodys_way()
    {
        await JoinAsync(3);
        var paused = await SendAsync();
        await MoveAsync(paused, BroadcastState.Paused);
        var running = await SendAsync();
        var claim = await ClaimAsync(3);
        Assert.All(claim.Deliveries, delivery => Assert.Equal(running.Id, delivery.Broadcast));
        Assert.Equal((3, null), (claim.Deliveries.Count, claim.NextIn));
        await MoveAsync(paused, BroadcastState.Sending);
        Assert.Equal(3, (await ClaimAsync()).Deliveries.Count);
    }

    [Fact]
    public async Task A_sender_gets_no_more_than_it_asks_for_and_may_ask_again_at_once()
    {
        await EnqueueAsync(Lane.Reply, 1, 2, 3);
        var claim = await ClaimAsync(2);
        Assert.Equal((2, TimeSpan.Zero), (claim.Deliveries.Count, claim.NextIn));
        Assert.Null((await ClaimAsync(2)).NextIn);
    }

    [Fact]
    public async Task The_gate_grants_a_quarter_of_a_second_and_then_what_time_brings()
    {
        await EnqueueAsync(Lane.Reply, [.. Enumerable.Range(1, 60)]);
        var claim = await ClaimAsync(100, s_eighty);
        Assert.Equal(20, claim.Deliveries.Count);
        Assert.Equal(12.5, claim.NextIn!.Value.TotalMilliseconds, 0.01);
        Assert.Empty((await ClaimAsync(100, s_eighty)).Deliveries);
        Pass(0.125);
        Assert.Equal(10, (await ClaimAsync(100, s_eighty)).Deliveries.Count);
        Pass(3600);
        Assert.Equal(20, (await ClaimAsync(100, s_eighty)).Deliveries.Count);
    }

    [Theory]
    [InlineData(Lane.Emergency)]
    [InlineData(Lane.Routine)]
    [InlineData(Lane.Bulk)]
    public async Task A_broadcast_leaves_a_tenth_of_the_rate_for_replies(Lane lane)
    {
        await JoinAsync(30);
        await SendAsync(lane);
        Assert.Equal(18, (await ClaimAsync(100, s_eighty)).Deliveries.Count);
        await EnqueueAsync(Lane.Reply, 41, 42, 43);
        Assert.Equal([Lane.Reply, Lane.Reply], (await ClaimAsync(100, s_eighty)).Deliveries.Select(delivery => delivery.Lane));
    }

    [Fact]
    public async Task Lines_have_gates_of_their_own()
    {
        await EnqueueAsync(Lane.Reply, [.. Enumerable.Range(1, 30)]);
        await Outbox.EnqueueAsync([MessageTo(PhoneOf(1)) with { Line = OtherLine }]);
        await ClaimAsync(100, s_eighty);
        Assert.Single((await Outbox.ClaimAsync(new ClaimOrder(OtherLine, 10, s_eighty, "test", TimeSpan.FromSeconds(60)))).Deliveries);
    }

    [Fact]
    public async Task Throttling_closes_the_gate_and_opens_it_with_half_the_rate()
    {
        await EnqueueAsync(Lane.Reply, [.. Enumerable.Range(1, 60)]);
        await ThrottleAsync(await ClaimAsync(2, s_eighty));
        Assert.Equal(40, (await Upkeep.MeasureAsync(Line)).EffectiveRate);
        var blocked = await ClaimAsync(100, s_eighty);
        Assert.Equal((0, true, TimeSpan.FromSeconds(1)), (blocked.Deliveries.Count, blocked.IsBlocked, blocked.NextIn));
        Assert.Equal(Clock.Now.AddSeconds(1), (await Upkeep.MeasureAsync(Line)).BlockedUntil);
        Pass(0.999);
        Assert.True((await ClaimAsync(100, s_eighty)).IsBlocked);
        Pass(0.001);
        Assert.Equal(20, (await ClaimAsync(100, s_eighty)).Deliveries.Count);
        Pass(0.25);

        // Half of 80, and a twentieth of 80 more for each second since.
        Assert.Equal(11, (await ClaimAsync(100, s_eighty)).Deliveries.Count);
    }

    [Fact]
    public async Task Throttling_again_closes_the_gate_for_twice_as_long_until_a_minute_was_quiet()
    {
        await EnqueueAsync(Lane.Reply, [.. Enumerable.Range(1, 60)]);
        foreach (var seconds in new[] { 1, 2, 4, 8 })
        {
            await ThrottleAsync(await ClaimAsync(1, s_eighty));
            Assert.Equal(TimeSpan.FromSeconds(seconds), (await ClaimAsync(1, s_eighty)).NextIn);
            Pass(seconds);
        }

        Pass(60);
        await ThrottleAsync(await ClaimAsync(1, s_eighty));
        Assert.Equal(TimeSpan.FromSeconds(1), (await ClaimAsync(1, s_eighty)).NextIn);
    }

    [Fact]
    public async Task A_burst_of_throttling_counts_once_and_a_stated_time_is_kept()
    {
        await EnqueueAsync(Lane.Reply, [.. Enumerable.Range(1, 20)]);
        await ThrottleAsync(await ClaimAsync(10, s_eighty));
        Assert.Equal((40.0, Clock.Now.AddSeconds(1)), ((await Upkeep.MeasureAsync(Line)).EffectiveRate!.Value, (await Upkeep.MeasureAsync(Line)).BlockedUntil));
        Pass(1);
        await ThrottleAsync(await ClaimAsync(1, s_eighty), 300);
        Assert.Equal(TimeSpan.FromSeconds(300), (await ClaimAsync(1, s_eighty)).NextIn);
    }

    [Fact]
    public async Task A_person_gets_one_message_at_a_time_in_their_order()
    {
        var ids = await EnqueueAsync(Lane.Reply, 1, 1, 2, 1);
        var claim = await ClaimAsync();
        Assert.Equal([ids[0], ids[2]], claim.Deliveries.Select(delivery => delivery.Id));
        Assert.Empty((await ClaimAsync()).Deliveries);
        foreach (var next in new[] { ids[1], ids[3] })
        {
            await RecordAsync((claim.Deliveries[0], claim.Lease), new AttemptVerdict.Refused(null, "test"));
            claim = await ClaimAsync();
            Assert.Equal(next, Assert.Single(claim.Deliveries).Id);
        }
    }

    [Fact]
    public async Task A_person_gets_forty_messages_in_a_row_and_then_one_in_six_seconds()
    {
        await EnqueueAsync(Lane.Reply, [.. Enumerable.Repeat(1, 42)]);
        await EnqueueAsync(Lane.Reply, 2);
        Assert.Equal(41, await SendAllAsync());
        var claim = await ClaimAsync();
        Assert.Empty(claim.Deliveries);
        Assert.Equal(6.0, claim.NextIn!.Value.TotalSeconds, 0.01);
        Pass(6.001);
        Assert.Equal(1, await SendAllAsync());
        Pass(6.001);
        Assert.Equal(1, await SendAllAsync());
        Assert.Null((await ClaimAsync()).NextIn);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("all")]
    [InlineData("erasure")]
    public async Task Whoever_has_left_since_gets_no_copy(string how)
    {
        await JoinAsync(3);
        var record = await SendAsync();
        await LeaveAsync(how);
        var claim = await ClaimAsync();
        Assert.Equal((2, 1), (claim.Deliveries.Count, claim.Suppressed));
        Assert.DoesNotContain(PhoneOf(2), claim.Deliveries.Select(delivery => delivery.To));
        var held = Assert.Single(await CopiesAsync(record), copy => copy.State == DeliveryState.Suppressed);
        Assert.Equal((how == "erasure" ? "status" : "left", 0), (held.Reason, held.Attempts));
        Assert.Equal(1, (await Broadcasts.CountAsync(Line, record.Id)).Suppressions[held.Reason!]);
    }

    [Fact]
    public async Task Every_list_of_a_condition_counts_and_of_several_one_is_enough()
    {
        await JoinAsync(3, "emergenze", "scuola", "sport");
        await SendAsync(amend: b => b with { Segment = new Segment.All([OnList("emergenze"), new Segment.Any([OnList("scuola"), OnList("sport")])]) });
        await CommitAsync(PhoneOf(1), c => c.Leaves("scuola"));
        await CommitAsync(PhoneOf(2), c => c.Leaves("scuola", "sport"));
        await CommitAsync(PhoneOf(3), c => c.Leaves("emergenze"));
        var claim = await ClaimAsync();
        Assert.Equal((PhoneOf(1), 2), (Assert.Single(claim.Deliveries).To, claim.Suppressed));
    }

    [Fact]
    public async Task Replies_are_exempt_so_that_the_confirmation_of_leaving_leaves()
    {
        await JoinAsync(1);
        await CommitAsync(PhoneOf(1), c => c.LeavesAll());
        await EnqueueAsync(Lane.Reply, 1);
        Assert.Single((await ClaimAsync()).Deliveries);
    }

    [Fact]
    public async Task An_own_message_of_an_erased_person_is_emptied_and_never_leaves()
    {
        await JoinAsync(2);
        await EnqueueAsync(Lane.Reply, 1, 2);
        await Subscribers.EraseAsync(new Erasure(Line, PhoneOf(1), "sportello", Clock.Now));
        Assert.Equal(PhoneOf(2), Assert.Single((await ClaimAsync()).Deliveries).To);
        Assert.Null((await ClaimAsync()).NextIn);
    }

    [Fact]
    public async Task What_is_too_old_expires_instead_of_leaving()
    {
        await JoinAsync(1);
        var record = await SendAsync(amend: b => b with { ExpiresAt = Clock.Now.AddSeconds(60) });
        await EnqueueAsync(Lane.Reply, 1);
        Pass(60);
        var claim = await ClaimAsync();
        Assert.Equal((1, 1), (claim.Deliveries.Count, claim.Expired));
        Assert.Equal(DeliveryState.Expired, (await CopyAsync(record)).State);
        Pass(86_400);
        await EnqueueAsync(Lane.Reply, 2);
        Pass(86_100);
        Assert.Equal(1, (await ClaimAsync()).Expired);
    }

    [Fact]
    public async Task What_comes_due_later_says_when()
    {
        await EnqueueAsync(Lane.Reply, 1);
        await RecordAsync(await ClaimOneAsync(), new AttemptVerdict.Retry(TimeSpan.FromSeconds(10), RetryScope.Delivery));
        Pass(4);
        Assert.Equal(TimeSpan.FromSeconds(6), (await ClaimAsync()).NextIn);
    }

    [Fact]
    public async Task Of_two_persons_who_are_one_the_one_gets_one_copy()
    {
        var user = Citizens.CitizenAddress.TryParse("IT.1349AbCd7890", out var parsed) ? parsed : throw new FormatException();
        await JoinAsync(1);
        await CommitAsync(user, c => c.Joins("emergenze"));
        var record = await SendAsync();
        await CommitAsync(new Citizens.CitizenAddress(PhoneOf(1).Phone, user.User), c => c);
        var (copy, _) = await ClaimOneAsync();
        Assert.Equal((PhoneOf(1).Phone, user.User), (copy.To.Phone, copy.To.User));
        Assert.Equal([("merged", 1)], (await Broadcasts.CountAsync(Line, record.Id)).Suppressions.Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(2, (await Broadcasts.CountAsync(Line, record.Id)).Expected);
    }

    [Fact]
    public async Task Of_two_persons_who_are_one_a_copy_on_its_way_is_the_only_one()
    {
        var user = Citizens.CitizenAddress.TryParse("IT.1349AbCd7890", out var parsed) ? parsed : throw new FormatException();
        await CommitAsync(user, c => c.Joins("emergenze"));
        await JoinAsync(1);
        var record = await SendAsync();
        var claim = await ClaimAsync(1);
        Assert.Equal(user, Assert.Single(claim.Deliveries).To);
        await CommitAsync(new Citizens.CitizenAddress(PhoneOf(1).Phone, user.User), c => c);
        Assert.Empty((await ClaimAsync()).Deliveries);
        await RecordAsync((claim.Deliveries[0], claim.Lease), new AttemptVerdict.NotSent("stop"));
        Assert.Equal(2, (await ClaimOneAsync()).Delivery.Attempt);
        Assert.Equal(await IdOfAsync(1), (await CopiesAsync(record)).Single(copy => copy.State == DeliveryState.Sending).Subscriber);
    }

    private static Segment.OnList OnList(string list) => new(new ListId(list));

    private async Task LeaveAsync(string how)
    {
        if (how == "erasure")
        {
            await Subscribers.EraseAsync(new Erasure(Line, PhoneOf(2), "sportello", Clock.Now));
            return;
        }

        await CommitAsync(PhoneOf(2), c => how == "list" ? c.Leaves("emergenze") : c.LeavesAll());
    }

    private async Task ThrottleAsync(Claim claim, int seconds = 0) => await Outbox.RecordOutcomesAsync(
        [.. claim.Deliveries.Select(delivery => new AttemptOutcome(
            Line, delivery.Id, delivery.Attempt, claim.Lease, new AttemptVerdict.Retry(TimeSpan.FromSeconds(seconds), RetryScope.Number, 130429)))]);

    private async Task<int> SendAllAsync()
    {
        var sent = 0;
        while (await ClaimAsync() is { Deliveries.Count: > 0 } claim)
        {
            sent += claim.Deliveries.Count;
            await Outbox.RecordOutcomesAsync([.. claim.Deliveries.Select(delivery => new AttemptOutcome(
                Line, delivery.Id, delivery.Attempt, claim.Lease, new AttemptVerdict.Accepted(new MessageId("wamid." + delivery.Id))))]);
        }

        return sent;
    }
}
