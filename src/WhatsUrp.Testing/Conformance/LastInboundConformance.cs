// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Subscribers;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>When a person last wrote, from which the service window is counted.</summary>
public abstract class LastInboundConformance : StoreConformance
{
    [Fact]
    public async Task A_message_is_remembered_by_the_clock_of_WhatsApp()
    {
        await CommitAsync(Phone, c => c.SentAt(At(2)).Reports("Un lampione"), At(5));
        Assert.Equal(At(2), await LastInboundAsync(Phone));
        await ReopenAsync();
        Assert.Equal(At(2), await LastInboundAsync(Phone));
    }

    [Fact]
    public async Task Whoever_is_on_no_list_is_remembered_too()
    {
        await CommitAsync(Phone, c => c.Reports("Un lampione"), At(1));
        Assert.Empty((await FindAsync(Phone)).ActiveLists);
        await CommitAsync(Phone, c => c, At(7));
        Assert.Equal(At(7), await LastInboundAsync(Phone));
    }

    [Fact]
    public async Task Of_a_stranger_whose_message_causes_nothing_no_time_is_kept()
    {
        await CommitAsync(Phone, c => c, At(1));
        Assert.Null(await LastInboundAsync(Phone));
        Assert.Null(await Subscribers.ExportAsync(Line, Phone));
    }

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(1, 3, 2)]
    [InlineData(2, 1, 3)]
    [InlineData(2, 3, 1)]
    [InlineData(3, 1, 2)]
    [InlineData(3, 2, 1)]
    public async Task In_whatever_order_messages_arrive_the_latest_counts(int first, int second, int third)
    {
        foreach (var minute in new[] { first, second, third })
        {
            await CommitAsync(Phone, c => c.SentAt(At(minute)).Reports("Un lampione"), At(9));
        }

        Assert.Equal(At(3), await LastInboundAsync(Phone));
    }

    [Fact]
    public async Task What_the_person_did_not_write_opens_no_window()
    {
        await CommitAsync(Phone, c => c.WithoutMessage().IsImported("emergenze"), At(1));
        Assert.Null(await LastInboundAsync(Phone));
        await CommitAsync(Phone, c => c.Joins("emergenze"), At(2));
        await CommitAsync(Phone, c => c.WithoutMessage().LeavesAll(), At(3));
        Assert.Equal(At(2), await LastInboundAsync(Phone));
    }

    [Fact]
    public async Task A_message_that_comes_again_or_is_to_be_decided_again_changes_nothing()
    {
        var change = (await ChangeOfAsync(Phone, At(1))).Joins("emergenze");
        await CommitAsync(change);
        Assert.Equal(CommitStatus.Duplicate, (await Subscribers.CommitAsync(change.SentAt(At(8)).Build())).Status);
        var late = (await ChangeOfAsync(Phone, At(9))).BasedOn(0);
        Assert.Equal(CommitStatus.Conflict, (await Subscribers.CommitAsync(late.Build())).Status);
        Assert.Equal(At(1), await LastInboundAsync(Phone));
    }

    [Fact]
    public async Task Another_line_has_not_heard_of_it()
    {
        await CommitAsync(Phone, c => c.Joins("emergenze"), At(1));
        await CommitAsync(Phone, c => c.Joins("emergenze"), At(4), OtherLine);
        Assert.Equal(At(1), await LastInboundAsync(Phone));
    }

    [Fact]
    public async Task The_two_names_of_one_person_have_one_window()
    {
        await CommitAsync(PhoneAndUser, c => c.Joins("emergenze"), At(1));
        await CommitAsync(User, c => c, At(6));
        Assert.Equal(At(6), await LastInboundAsync(Phone));
        Assert.Equal(At(6), await LastInboundAsync(User));
    }

    [Fact]
    public async Task Whoever_turns_out_to_be_one_has_the_later_of_both()
    {
        await CommitAsync(Phone, c => c.Joins("emergenze"), At(8));
        await CommitAsync(User, c => c.Joins("scuola"), At(3));
        await CommitAsync(PhoneAndUser, c => c.WithoutMessage(), At(9));
        Assert.Equal(At(8), await LastInboundAsync(User));
    }

    [Fact]
    public async Task A_new_number_begins_without_a_window()
    {
        await CommitAsync(Phone, c => c.Joins("emergenze"), At(1));
        await CommitAsync((await ChangeOfAsync(OtherPhone, At(2))).WithoutMessage().Replaces(Phone).BasedOn(await FindAsync(Phone)));
        Assert.Null(await LastInboundAsync(OtherPhone));
        await CommitAsync(OtherPhone, c => c, At(3));
        Assert.Equal(At(3), await LastInboundAsync(OtherPhone));
    }

    [Fact]
    public async Task An_audience_and_an_export_tell_it()
    {
        await CommitAsync(Phone, c => c.Joins("emergenze"), At(1));
        await CommitAsync(OtherPhone, c => c.WithoutMessage().Joins("emergenze"), At(2));
        Assert.Equal([At(1), null], (await AudienceAsync(new Segment.All([]))).Select(member => member.LastInboundAt));
        Assert.Equal(At(1), (await Subscribers.ExportAsync(Line, Phone))!.State.LastInboundAt);
    }

    [Fact]
    public async Task An_erased_person_leaves_no_time_behind()
    {
        await CommitAsync(Phone, c => c.Joins("emergenze"), At(1));
        await Subscribers.EraseAsync(new Erasure(Line, Phone, "sportello", At(2)));
        Assert.Null(await LastInboundAsync(Phone));
        await CommitAsync(Phone, c => c.WithoutMessage().Joins("emergenze"), At(3));
        Assert.Null(await LastInboundAsync(Phone));
    }

    private async Task<DateTimeOffset?> LastInboundAsync(CitizenAddress address) => (await FindAsync(address)).LastInboundAt;
}
