// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Subscribers;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>What becomes of two persons whom a message shows to be one.</summary>
public abstract class MergeConformance : StoreConformance
{
    [Fact]
    public async Task Until_they_are_merged_the_phone_number_decides()
    {
        var (phone, user) = await TwoPersonsAsync(c => c.Joins("emergenze"), c => c.Joins("scuola"));
        Assert.NotEqual(phone, user);
        var found = await FindAsync(PhoneAndUser);
        Assert.Equal(phone, found.Subscriber);
        Assert.Equal(PhoneAndUser, found.Address);
        Assert.Equal("emergenze=Active", await ListsAsync(PhoneAndUser));
    }

    [Fact]
    public async Task The_phone_numbers_person_survives_and_is_found_by_both()
    {
        var (phone, _) = await TwoPersonsAsync(c => c.Joins("emergenze"), c => c.Joins("scuola"));
        var result = await CommitAsync(PhoneAndUser, c => c);
        Assert.Equal(phone, result.Subscriber);
        foreach (var address in new[] { Phone, User, PhoneAndUser })
        {
            Assert.Equal(phone, (await FindAsync(address)).Subscriber);
            Assert.Equal("emergenze=Active scuola=Active", await ListsAsync(address));
        }

        Assert.Single(await AudienceAsync(new Segment.All([])));
    }

    [Theory]
    [InlineData(1, 2, "emergenze=Off")]
    [InlineData(2, 2, "emergenze=Off")]
    [InlineData(3, 2, "emergenze=Active")]
    public async Task A_leaving_wins_over_an_older_joining_of_the_other(int joined, int left, string lists)
    {
        await TwoPersonsAsync(c => c.SentAt(At(joined)).Joins("emergenze"), c => c.SentAt(At(left)).Leaves("emergenze"));
        await CommitAsync(PhoneAndUser, c => c);
        Assert.Equal(lists, await ListsAsync(Phone));
    }

    [Fact]
    public async Task Leaving_all_counts_for_the_lists_of_the_other_too()
    {
        await TwoPersonsAsync(c => c.SentAt(At(1)).Joins("emergenze"), c => c.SentAt(At(2)).LeavesAll());
        await CommitAsync(PhoneAndUser, c => c);
        Assert.Equal("emergenze=Off", await ListsAsync(Phone));
    }

    [Fact]
    public async Task Fields_follow_where_the_survivor_has_none()
    {
        await TwoPersonsAsync(c => c.Field("nome", "Mario").Field("plesso", "primaria"), c => c.Field("nome", "Maria").Field("frazione", "Villetta"));
        await CommitAsync(PhoneAndUser, c => c);
        Assert.Equal(
            ["frazione=Villetta", "nome=Mario", "plesso=primaria"],
            (await FindAsync(Phone)).Fields.Select(f => $"{f.Field}={f.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reports_acceptance_and_the_ledger_follow()
    {
        var (phone, _) = await TwoPersonsAsync(c => c.Reports("Un lampione"), c => c.Reports("Una buca").Accepts(Policy).Joins("scuola"));
        await CommitAsync(PhoneAndUser, c => c);
        var export = (await Subscribers.ExportAsync(Line, Phone))!;
        Assert.Equal(["Un lampione", "Una buca"], export.Reports.Select(report => report.Text).Order(StringComparer.Ordinal));
        Assert.All(export.Reports, report => Assert.Equal(phone, report.Subscriber));
        Assert.Equal([ConsentKind.PolicyAccepted, ConsentKind.ListOn], export.Consents.Select(consent => consent.Kind));
        Assert.Equal(Policy.Version, export.State.Acceptance?.Version);
        Assert.Equal(2, await Reports.MarkAnsweredAsync(Line, User, At(9)));
    }

    [Fact]
    public async Task The_opening_told_to_either_is_told()
    {
        await TwoPersonsAsync(c => c.TellsOpening(At(60)), c => c.TellsOpening(At(90)));
        await CommitAsync(PhoneAndUser, c => c);
        Assert.Equal(At(90), (await FindAsync(Phone)).ClosedNoticeFor);
    }

    [Fact]
    public async Task The_change_that_merges_is_based_on_the_deciding_person()
    {
        await TwoPersonsAsync(c => c.Joins("emergenze"), c => c.Joins("scuola"));
        await CommitAsync(User, c => c);
        var change = await ChangeOfAsync(PhoneAndUser);
        Assert.Equal(CommitStatus.Conflict, (await Subscribers.CommitAsync(change.BasedOn(2).Build())).Status);
        await CommitAsync(change.BasedOn(1));
    }

    [Fact]
    public async Task After_a_merge_no_change_based_on_either_former_state_counts()
    {
        await TwoPersonsAsync(c => c.Joins("emergenze"), c => c.Joins("scuola"));
        await CommitAsync(User, c => c);
        var byPhone = await ChangeOfAsync(Phone);
        var byUser = await ChangeOfAsync(User);
        await CommitAsync(PhoneAndUser, c => c);
        Assert.Equal(CommitStatus.Conflict, (await Subscribers.CommitAsync(byPhone.LeavesAll().Build())).Status);
        Assert.Equal(CommitStatus.Conflict, (await Subscribers.CommitAsync(byUser.LeavesAll().Build())).Status);
    }

    [Fact]
    public async Task Three_persons_can_become_one_step_by_step()
    {
        var (phone, _) = await TwoPersonsAsync(c => c.Joins("emergenze"), c => c.Joins("scuola"));
        var other = Address("+393331234567|IT.Second1");
        await CommitAsync(Address("IT.Second1"), c => c.Joins("sport").Reports("Una buca"));
        await CommitAsync(Address("+393337654321|IT.Second1"), c => c.Joins("turismo"));
        await CommitAsync(PhoneAndUser, c => c);
        await CommitAsync(other, c => c);
        foreach (var address in new[] { Phone, User, OtherPhone, other })
        {
            Assert.Equal(phone, (await FindAsync(address)).Subscriber);
        }

        Assert.Equal("emergenze=Active scuola=Active sport=Active turismo=Active", await ListsAsync(OtherPhone));
        Assert.Equal(4, (await Subscribers.ExportAsync(Line, OtherPhone))!.Consents.Count);
        Assert.Single(await AudienceAsync(new Segment.All([])));
    }

    [Fact]
    public async Task Whoever_was_merged_before_is_merged_along()
    {
        await TwoPersonsAsync(c => c.Joins("emergenze"), c => c.Joins("scuola"));
        await CommitAsync(PhoneAndUser, c => c);
        var survivor = (await CommitAsync(OtherPhone, c => c.Joins("sport"))).Subscriber;
        var moved = (await ChangeOfAsync(Phone)).Replaces(OtherPhone).BasedOn(await FindAsync(OtherPhone));
        Assert.Equal(survivor, (await CommitAsync(moved)).Subscriber);
        Assert.Equal(survivor, (await FindAsync(User)).Subscriber);
        Assert.Equal("emergenze=Active scuola=Active sport=Active", await ListsAsync(User));
        Assert.Equal(3, (await Subscribers.ExportAsync(Line, User))!.Consents.Count);
    }

    [Fact]
    public async Task What_the_merging_message_says_counts_for_the_one_person()
    {
        await TwoPersonsAsync(c => c.Joins("emergenze"), c => c.Joins("scuola"));
        await CommitAsync(PhoneAndUser, c => c.LeavesAll().Field("nome", "Mario"), At(9));
        Assert.Equal("emergenze=Off scuola=Off", await ListsAsync(User));
        Assert.Equal("Mario", Assert.Single((await FindAsync(User)).Fields).Value);
    }

    [Fact]
    public async Task The_order_of_first_contact_is_that_of_the_earlier()
    {
        await CommitAsync(User, c => c.Joins("emergenze"), At(1));
        var second = (await CommitAsync(OtherPhone, c => c.Joins("emergenze"), At(2))).Subscriber;
        var merged = (await CommitAsync(Phone, c => c.Joins("emergenze"), At(3))).Subscriber;
        await CommitAsync(PhoneAndUser, c => c, At(4));
        Assert.Equal([merged, second], (await AudienceAsync(new Segment.All([]))).Select(m => (SubscriberId?)m.Subscriber));
    }

    private async Task<(SubscriberId Phone, SubscriberId User)> TwoPersonsAsync(
        Func<ChangeBuilder, ChangeBuilder> phone, Func<ChangeBuilder, ChangeBuilder> user)
    {
        var one = await CommitAsync(Phone, phone);
        var other = await CommitAsync(User, user);
        return (one.Subscriber!.Value, other.Subscriber!.Value);
    }
}
