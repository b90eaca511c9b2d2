// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Subscribers;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>The rules by which changes are committed.</summary>
public abstract class SubscriberStoreConformance : StoreConformance
{
    [Fact]
    public async Task A_stranger_has_revision_zero_and_no_data()
    {
        var state = await FindAsync(PhoneAndUser);
        Assert.Null(state.Subscriber);
        Assert.Equal(0, state.Revision);
        Assert.Equal(Line, state.Line);
        Assert.Equal(PhoneAndUser, state.Address);
        Assert.Equal(SubscriberStatus.Active, state.Status);
        Assert.Empty(state.Fields);
        Assert.Empty(state.Subscriptions);
        Assert.Null(state.Acceptance);
        Assert.Null(state.Draft);
        Assert.Null(await Subscribers.ExportAsync(Line, PhoneAndUser));
    }

    [Fact]
    public async Task First_contact_makes_the_person_with_revision_one()
    {
        var result = await CommitAsync(Phone, c => c.Joins("emergenze"));
        var state = await FindAsync(Phone);
        Assert.NotNull(result.Subscriber);
        Assert.Equal(result.Subscriber, state.Subscriber);
        Assert.Equal(1, state.Revision);
        Assert.Equal(SubscriberStatus.Active, state.Status);
    }

    [Fact]
    public async Task Every_change_of_a_person_increments_the_revision()
    {
        var first = await CommitAsync(Phone, c => c.Joins("emergenze"));
        var second = await CommitAsync(Phone, c => c);
        Assert.Equal(first.Subscriber, second.Subscriber);
        Assert.Equal(2, (await FindAsync(Phone)).Revision);
    }

    [Fact]
    public async Task The_same_message_twice_changes_nothing_and_is_a_duplicate()
    {
        var change = (await ChangeOfAsync(Phone)).Joins("emergenze").Field("nome", "Mario").Reports("Un lampione");
        await CommitAsync(change);
        var before = await FindAsync(Phone);
        var again = await Subscribers.CommitAsync(change.BasedOn(before).Leaves("emergenze").Build());
        Assert.Equal(new CommitResult(CommitStatus.Duplicate), again);
        Assert.Equal(before.Revision, (await FindAsync(Phone)).Revision);
        Assert.Equal("emergenze=Active", await ListsAsync(Phone));
        Assert.Single(await ReportsAsync());
    }

    [Fact]
    public async Task A_duplicate_is_a_duplicate_whatever_revision_it_is_based_on()
    {
        var change = (await ChangeOfAsync(Phone)).Joins("emergenze");
        await CommitAsync(change);
        Assert.Equal(CommitStatus.Duplicate, (await Subscribers.CommitAsync(change.BasedOn(99).Build())).Status);
    }

    [Fact]
    public async Task A_change_based_on_another_revision_is_a_conflict_and_changes_nothing()
    {
        await CommitAsync(Phone, c => c.Joins("emergenze"));
        var change = (await ChangeOfAsync(Phone)).Leaves("emergenze").Field("nome", "Mario").Reports("Un lampione").Accepts(Policy);
        foreach (var revision in new long[] { 0, 2 })
        {
            var result = await Subscribers.CommitAsync(change.BasedOn(revision).Build());
            Assert.Equal(new CommitResult(CommitStatus.Conflict), result);
        }

        Assert.Equal("emergenze=Active", await ListsAsync(Phone));
        Assert.Equal(1, (await FindAsync(Phone)).Revision);
        Assert.Empty((await FindAsync(Phone)).Fields);
        Assert.Empty(await ReportsAsync());
    }

    [Fact]
    public async Task A_change_in_conflict_can_be_decided_and_committed_again()
    {
        var change = (await ChangeOfAsync(Phone)).Joins("emergenze");
        await CommitAsync(Phone, c => c.Field("nome", "Mario"));
        Assert.Equal(CommitStatus.Conflict, (await Subscribers.CommitAsync(change.Build())).Status);
        await CommitAsync(change.BasedOn(await FindAsync(Phone)));
        Assert.Equal("emergenze=Active", await ListsAsync(Phone));
    }

    [Fact]
    public async Task A_change_that_leaves_nothing_behind_makes_no_person_and_is_known_all_the_same()
    {
        var change = (await ChangeOfAsync(Phone)).DiscardsDraft();
        var result = await CommitAsync(change);
        Assert.Null(result.Subscriber);
        Assert.Null((await FindAsync(Phone)).Subscriber);
        Assert.Equal(CommitStatus.Duplicate, (await Subscribers.CommitAsync(change.Build())).Status);
    }

    [Fact]
    public async Task The_same_message_id_on_another_line_is_another_message()
    {
        await CommitAsync(new ChangeBuilder(Line, Phone, "wamid.same", Start).Joins("emergenze"));
        await CommitAsync(new ChangeBuilder(OtherLine, Phone, "wamid.same", Start).Joins("emergenze"));
    }

    [Fact]
    public async Task Lines_share_nothing()
    {
        var here = await CommitAsync(Phone, c => c.Joins("emergenze").Field("nome", "Mario").Reports("Un lampione").Accepts(Policy));
        Assert.Null((await Subscribers.FindAsync(OtherLine, Phone)).Subscriber);
        Assert.Null(await Subscribers.ExportAsync(OtherLine, Phone));
        var there = await CommitAsync(Phone, c => c.Leaves("emergenze").Field("nome", "Luca"), line: OtherLine);
        Assert.NotEqual(here.Subscriber, there.Subscriber);
        Assert.Equal("emergenze=Active", await ListsAsync(Phone));
        Assert.Equal("Mario", Assert.Single((await FindAsync(Phone)).Fields).Value);
        Assert.Empty(await ReportsAsync(line: OtherLine));
    }

    [Fact]
    public async Task The_values_of_a_field_replace_all_its_former_values()
    {
        await CommitAsync(Phone, c => c.Field("plesso", "primaria", "infanzia").Field("nome", "Mario"));
        await CommitAsync(Phone, c => c.Field("plesso", "secondaria", "primaria"));
        Assert.Equal(
            ["nome=Mario/MARIO", "plesso=secondaria/SECONDARIA", "plesso=primaria/PRIMARIA"],
            (await FindAsync(Phone)).Fields.OrderBy(field => field.Field.Value, StringComparer.Ordinal).Select(field => $"{field.Field}={field.Value}/{field.Key}"));
    }

    [Fact]
    public async Task The_opening_told_stays_until_another_is_told()
    {
        await CommitAsync(Phone, c => c.TellsOpening(At(60)));
        await CommitAsync(Phone, c => c.Joins("emergenze"));
        Assert.Equal(At(60), (await FindAsync(Phone)).ClosedNoticeFor);
        await CommitAsync(Phone, c => c.TellsOpening(At(120)));
        Assert.Equal(At(120), (await FindAsync(Phone)).ClosedNoticeFor);
    }

    [Fact]
    public async Task Everything_is_still_there_when_the_store_opens_again()
    {
        var change = (await ChangeOfAsync(PhoneAndUser)).Joins("emergenze").Accepts(Policy).Field("nome", "Mario").Reports("Un lampione");
        await CommitAsync(change);
        var before = await FindAsync(Phone);
        await ReopenAsync();
        var after = await FindAsync(Phone);
        Assert.Equal(before.Subscriber, after.Subscriber);
        Assert.Equal(before.Revision, after.Revision);
        Assert.Equal(before.Address, after.Address);
        Assert.Equal(before.Fields, after.Fields);
        Assert.Equal(before.Subscriptions, after.Subscriptions);
        Assert.Equal(before.Acceptance, after.Acceptance);
        Assert.Equal("Un lampione", Assert.Single(await ReportsAsync()).Text);
        Assert.Equal(CommitStatus.Duplicate, (await Subscribers.CommitAsync(change.Build())).Status);
    }

    [Fact]
    public async Task A_change_that_no_pipeline_makes_is_refused()
    {
        var fine = (await ChangeOfAsync(Phone)).Joins("emergenze").Reports("Un lampione").Build();
        SubscriberChange[] faulty =
        [
            fine with { Line = default },
            fine with { Message = default },
            fine with { From = CitizenAddress.Erased },
            fine with { Report = fine.Report! with { Line = OtherLine } },
            fine with { Consents = [fine.Consents[0] with { List = null }] },
            fine with { Consents = [fine.Consents[0] with { Kind = ConsentKind.AllOff }] },
            fine with { Consents = [fine.Consents[0] with { Kind = ConsentKind.PolicyAccepted, List = null }] },
        ];
        foreach (var change in faulty)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Subscribers.CommitAsync(change));
        }

        Assert.Null((await FindAsync(Phone)).Subscriber);
    }

    [Fact]
    public async Task What_is_cancelled_beforehand_does_nothing()
    {
        var change = (await ChangeOfAsync(Phone)).Joins("emergenze");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Subscribers.CommitAsync(change.Build(), new CancellationToken(canceled: true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Subscribers.FindAsync(Line, Phone, new CancellationToken(canceled: true)));
        await CommitAsync(change);
    }
}
