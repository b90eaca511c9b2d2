// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Tests.Persons;

public sealed class PersonMergeTests
{
    private static readonly DateTimeOffset Start = new(2026, 5, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly PersonRecord Survivor = new(SubscriberId.New(Start), SubscriberStatus.Active, Start, 3, null);
    private static readonly PersonRecord Other = new(SubscriberId.New(Start), SubscriberStatus.Active, Start, 5, null);

    [Fact]
    public void The_survivor_keeps_the_id_and_takes_the_earlier_contact_and_the_higher_revision()
    {
        var joined = PersonMerge.Join(Survivor with { CreatedAt = Start.AddDays(1) }, Other);
        Assert.Equal((Survivor.Id, Start, 5L), (joined.Id, joined.CreatedAt, joined.Revision));
    }

    [Fact]
    public void A_block_is_not_shaken_off_by_a_second_address()
    {
        Assert.Equal(SubscriberStatus.Blocked, PersonMerge.Join(Survivor with { Status = SubscriberStatus.Blocked }, Other).Status);
        Assert.Equal(SubscriberStatus.Blocked, PersonMerge.Join(Survivor, Other with { Status = SubscriberStatus.Blocked }).Status);
        Assert.Equal(SubscriberStatus.Active, PersonMerge.Join(Survivor, Other).Status);
    }

    [Fact]
    public void The_later_opening_told_counts()
    {
        Assert.Equal(Start, PersonMerge.Join(Survivor with { ClosedNoticeFor = Start }, Other).ClosedNoticeFor);
        Assert.Equal(Start, PersonMerge.Join(Survivor, Other with { ClosedNoticeFor = Start }).ClosedNoticeFor);
        Assert.Equal(
            Start.AddDays(1),
            PersonMerge.Join(Survivor with { ClosedNoticeFor = Start.AddDays(1) }, Other with { ClosedNoticeFor = Start }).ClosedNoticeFor);
    }
}
