// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Media;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;
using WhatsUrp.Subscribers;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>What is left of a person who asked to be erased (GDPR art. 17).</summary>
public abstract class ErasureConformance : StoreConformance
{
    [Fact]
    public async Task Nobody_is_erased_where_nobody_is_known()
    {
        Assert.False(await EraseAsync(Phone));
        await CommitAsync(Phone, c => c.Joins("emergenze"), line: OtherLine);
        Assert.False(await EraseAsync(Phone));
        Assert.NotNull((await Subscribers.FindAsync(OtherLine, Phone)).Subscriber);
    }

    [Fact]
    public async Task Whoever_was_erased_is_a_stranger_by_every_address()
    {
        await CommitAsync(PhoneAndUser, c => c.Joins("emergenze").Accepts(Policy).Field("nome", "Mario").TellsOpening(At(60)));
        Assert.True(await EraseAsync(User));
        foreach (var address in new[] { Phone, User, PhoneAndUser })
        {
            var state = await FindAsync(address);
            Assert.Null(state.Subscriber);
            Assert.Equal(0, state.Revision);
            Assert.Empty(state.Fields);
            Assert.Empty(state.Subscriptions);
            Assert.Null(state.Acceptance);
            Assert.Null(state.ClosedNoticeFor);
            Assert.Null(await Subscribers.ExportAsync(Line, address));
        }

        Assert.Empty(await AudienceAsync(new Segment.All([])));
        Assert.False(await EraseAsync(Phone));
    }

    [Fact]
    public async Task Whoever_comes_back_is_another_person()
    {
        var former = (await CommitAsync(Phone, c => c.Joins("emergenze").Field("nome", "Mario"))).Subscriber;
        await EraseAsync(Phone);
        var person = (await CommitAsync(Phone, c => c.Joins("scuola"))).Subscriber;
        Assert.NotEqual(former, person);
        Assert.Equal("scuola=Active", await ListsAsync(Phone));
        Assert.Equal(1, (await FindAsync(Phone)).Revision);
        Assert.Single((await Subscribers.ExportAsync(Line, Phone))!.Consents);
    }

    [Fact]
    public async Task A_message_of_an_erased_person_is_still_a_duplicate()
    {
        var change = (await ChangeOfAsync(Phone)).Joins("emergenze");
        await CommitAsync(change);
        await EraseAsync(Phone);
        Assert.Equal(CommitStatus.Duplicate, (await Subscribers.CommitAsync(change.Build())).Status);
        Assert.Null((await FindAsync(Phone)).Subscriber);
    }

    [Fact]
    public async Task A_change_decided_before_the_erasure_is_a_conflict()
    {
        await CommitAsync(Phone, c => c.Joins("emergenze"));
        var change = (await ChangeOfAsync(Phone)).Joins("scuola");
        await EraseAsync(Phone);
        Assert.Equal(CommitStatus.Conflict, (await Subscribers.CommitAsync(change.Build())).Status);
    }

    [Fact]
    public async Task Of_a_report_the_number_the_state_and_the_times_are_left()
    {
        await CommitAsync(
            PhoneAndUser,
            c => c.Reports("Un lampione davanti a casa mia", r => r with
            {
                Media = [new MediaReference("media.1", "image/jpeg")],
                Position = new GeoPosition(44.17, 10.35),
                Kind = ReportKind.ErasureRequest,
                Urgent = true,
            }),
            At(3));
        await CommitAsync(OtherPhone, c => c.Reports("Una buca"));
        var before = (await ReportsAsync())[0];
        await Reports.SetStatusAsync(Line, before.Id, ReportStatus.InProgress);
        await EraseAsync(Phone);
        var left = (await ReportsAsync())[0];
        Assert.Equal(
            before with
            {
                From = CitizenAddress.Erased,
                Message = default,
                Text = "",
                Media = left.Media,
                Position = null,
                Status = ReportStatus.InProgress,
            },
            left);
        Assert.Empty(left.Media);
        Assert.Equal("Una buca", (await ReportsAsync())[1].Text);
    }

    [Fact]
    public async Task Others_and_other_lines_keep_everything()
    {
        await CommitAsync(Phone, c => c.Joins("emergenze").Field("nome", "Mario"));
        await CommitAsync(Phone, c => c.Joins("emergenze").Field("nome", "Mario"), line: OtherLine);
        await CommitAsync(OtherPhone, c => c.Joins("emergenze").Field("nome", "Luca"));
        await EraseAsync(Phone);
        Assert.Equal("emergenze=Active", await ListsAsync(OtherPhone));
        Assert.Single((await FindAsync(OtherPhone)).Fields);
        Assert.Single((await Subscribers.FindAsync(OtherLine, Phone)).Fields);
    }

    [Fact]
    public async Task Whoever_was_merged_is_erased_whole()
    {
        await CommitAsync(Phone, c => c.Joins("emergenze").Reports("Un lampione"));
        await CommitAsync(User, c => c.Joins("scuola").Reports("Una buca"));
        await CommitAsync(PhoneAndUser, c => c);
        Assert.True(await EraseAsync(User));
        Assert.Null((await FindAsync(Phone)).Subscriber);
        Assert.All(await ReportsAsync(), report => Assert.Equal("", report.Text));
    }

    [Fact]
    public async Task An_order_that_names_two_persons_as_one_erases_both()
    {
        await CommitAsync(Phone, c => c.Joins("emergenze"));
        await CommitAsync(User, c => c.Joins("scuola"));
        Assert.True(await EraseAsync(PhoneAndUser));
        Assert.Null((await FindAsync(Phone)).Subscriber);
        Assert.Null((await FindAsync(User)).Subscriber);
    }

    [Fact]
    public async Task A_former_address_is_erased_too_and_stays_free()
    {
        await CommitAsync(Phone, c => c.Joins("emergenze"));
        await CommitAsync((await ChangeOfAsync(OtherPhone)).Replaces(Phone).BasedOn(await FindAsync(Phone)));
        Assert.True(await EraseAsync(OtherPhone));
        await CommitAsync(OtherPhone, c => c.Joins("scuola"));
        Assert.Empty((await Subscribers.ExportAsync(Line, OtherPhone))!.FormerAddresses);
    }

    [Fact]
    public async Task Nobody_is_found_by_the_address_that_stands_for_an_erased_one()
    {
        await CommitAsync(Phone, c => c.Reports("Un lampione"));
        await EraseAsync(Phone);
        Assert.Null((await FindAsync(CitizenAddress.Erased)).Subscriber);
        Assert.False(await EraseAsync(CitizenAddress.Erased));
        Assert.Equal(0, await Reports.MarkAnsweredAsync(Line, CitizenAddress.Erased, At(9)));
    }

    [Fact]
    public async Task The_media_of_an_erased_person_wait_to_be_deleted_until_they_are()
    {
        await CommitAsync(PhoneAndUser, c => c.Reports("Un lampione", r => r with { Media = MediaOf("media.1", "media.2") }));
        await CommitAsync(User, c => c.Reports("Una buca", r => r with { Media = MediaOf("media.3", "media.1") }));
        await CommitAsync(OtherPhone, c => c.Reports("Un albero", r => r with { Media = MediaOf("media.4") }));
        Assert.Empty(await ErasedMedia.ReadAsync(10));
        await EraseAsync(Phone);
        await ReopenAsync();
        ErasedMedium[] all = [new(Line, "media.1"), new(Line, "media.2"), new(Line, "media.3")];
        Assert.Equal(all, await ErasedMedia.ReadAsync(10));
        Assert.Equal(all[..2], await ErasedMedia.ReadAsync(2));
        await ErasedMedia.SettleAsync([all[1], new ErasedMedium(OtherLine, "media.1")]);
        await ErasedMedia.SettleAsync([all[1]]);
        Assert.Equal([all[0], all[2]], await ErasedMedia.ReadAsync(10));
        await ErasedMedia.SettleAsync([all[0], all[2]]);
        await ReopenAsync();
        Assert.Empty(await ErasedMedia.ReadAsync(1));
    }

    [Fact]
    public async Task Of_two_persons_who_are_one_the_media_of_both_are_to_be_deleted()
    {
        await CommitAsync(Phone, c => c.Reports("Un lampione", r => r with { Media = MediaOf("media.1") }));
        await CommitAsync(User, c => c.Reports("Una buca", r => r with { Media = MediaOf("media.2") }));
        await CommitAsync(PhoneAndUser, c => c);
        await EraseAsync(User);
        Assert.Equal(["media.1", "media.2"], (await ErasedMedia.ReadAsync(10)).Select(medium => medium.MediumId));
    }

    private static MediaReference[] MediaOf(params IEnumerable<string> ids) => [.. ids.Select(id => new MediaReference(id, "image/jpeg"))];

    private async Task<bool> EraseAsync(CitizenAddress address) =>
        await Subscribers.EraseAsync(new Erasure(Line, address, "sportello", At(30)));
}
