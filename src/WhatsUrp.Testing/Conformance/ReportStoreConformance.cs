// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;
using WhatsUrp.Subscribers;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>The rules of reports.</summary>
public abstract class ReportStoreConformance : StoreConformance
{
    [Fact]
    public async Task A_report_is_read_as_it_was_brought_with_its_number_and_its_person()
    {
        var change = (await ChangeOfAsync(PhoneAndUser)).Reports(
            "Lampione spento davanti all'asilo: è buio «da ieri» 😀\nGrazie",
            report => report with
            {
                ReceivedAt = At(-1),
                Kind = ReportKind.Registration,
                Urgent = true,
                PossibleOptOut = true,
                Media = [new MediaReference("media.1", "image/jpeg", "abcd"), new MediaReference("media.2", "application/pdf", null, "foto.pdf")],
                Position = new GeoPosition(44.1737, -10.3512, "Asilo", "Via Roma 1"),
            });
        var result = await CommitAsync(change);
        var kept = Assert.Single(await ReportsAsync());
        Assert.Equal(change.Build().Report! with { Number = 1, Subscriber = result.Subscriber, Media = kept.Media }, kept);
        Assert.Equal(change.Build().Report!.Media, kept.Media);
        Assert.Equal(kept with { Media = result.Report!.Media }, result.Report);
        Assert.Null(kept.AnsweredAt);
    }

    [Fact]
    public async Task A_report_is_found_by_its_message_until_its_person_is_erased()
    {
        var brings = await ChangeOfAsync(Phone);
        var report = (await CommitAsync(brings.Reports("Un lampione"))).Report!;
        var command = (await ChangeOfAsync(Phone)).Joins("emergenze");
        await CommitAsync(command);
        await ReportAsync(OtherPhone);
        Assert.Equal(report.Id, (await Reports.FindAsync(Line, report.Message))?.Id);
        Assert.Null(await Reports.FindAsync(OtherLine, report.Message));
        Assert.Null(await Reports.FindAsync(Line, command.Build().Message));

        await Subscribers.EraseAsync(new Erasure(Line, Phone, "sportello", At(1)));
        Assert.Null(await Reports.FindAsync(Line, report.Message));
    }

    [Fact]
    public async Task Numbers_count_from_one_on_each_line()
    {
        Assert.Equal(1, await ReportAsync(Phone));
        Assert.Equal(2, await ReportAsync(OtherPhone));
        Assert.Equal(1, (await CommitAsync(Phone, c => c.Reports("Una buca"), line: OtherLine)).Report?.Number);
        Assert.Equal(3, await ReportAsync(Phone));
    }

    [Fact]
    public async Task A_duplicate_or_a_conflict_takes_no_number()
    {
        var change = (await ChangeOfAsync(Phone)).Reports("Un lampione");
        await CommitAsync(change);
        await Subscribers.CommitAsync(change.Build());
        await Subscribers.CommitAsync((await ChangeOfAsync(Phone)).Reports("Una buca").BasedOn(7).Build());
        Assert.Equal(2, await ReportAsync(Phone));
    }

    [Fact]
    public async Task A_number_is_never_given_twice()
    {
        await ReportAsync(Phone);
        await Subscribers.EraseAsync(new Erasure(Line, Phone, "sportello", At(1)));
        await ReopenAsync();
        Assert.Equal(2, await ReportAsync(Phone));
    }

    [Fact]
    public async Task Reports_are_listed_oldest_first_and_closed_ones_left_out_on_demand()
    {
        foreach (var _ in Enum.GetValues<ReportStatus>())
        {
            await ReportAsync(Phone);
        }

        foreach (var report in await ReportsAsync())
        {
            Assert.True(await Reports.SetStatusAsync(Line, report.Id, (ReportStatus)(report.Number - 1)));
        }

        Assert.Equal(Enum.GetValues<ReportStatus>(), (await ReportsAsync()).Select(report => report.Status));
        Assert.Equal(
            [ReportStatus.New, ReportStatus.Seen, ReportStatus.InProgress],
            (await ReportsAsync(openOnly: true)).Select(report => report.Status));
    }

    [Fact]
    public async Task A_long_list_is_read_whole()
    {
        for (var i = 0; i < 205; i++)
        {
            await ReportAsync(Phone);
        }

        Assert.Equal(Enumerable.Range(1, 205), (await ReportsAsync()).Select(report => report.Number));
        Assert.Equal(205, (await ReportsAsync(openOnly: true)).Count);
    }

    [Fact]
    public async Task The_status_of_a_report_of_another_line_or_of_none_is_not_set()
    {
        await ReportAsync(Phone);
        var report = Assert.Single(await ReportsAsync());
        Assert.False(await Reports.SetStatusAsync(OtherLine, report.Id, ReportStatus.Done));
        Assert.False(await Reports.SetStatusAsync(Line, ReportId.New(Start), ReportStatus.Done));
        Assert.Equal(ReportStatus.New, Assert.Single(await ReportsAsync()).Status);
    }

    [Fact]
    public async Task An_answer_closes_all_open_reports_of_the_person()
    {
        await ReportAsync(Phone);
        await ReportAsync(PhoneAndUser);
        await ReportAsync(OtherPhone);
        await Reports.SetStatusAsync(Line, (await ReportsAsync())[1].Id, ReportStatus.InProgress);
        Assert.Equal(2, await Reports.MarkAnsweredAsync(Line, User, At(9)));
        Assert.Equal(
            [(ReportStatus.Done, At(9)), (ReportStatus.Done, At(9)), (ReportStatus.New, null)],
            (await ReportsAsync()).Select(report => (report.Status, report.AnsweredAt)));
        Assert.Equal(0, await Reports.MarkAnsweredAsync(Line, User, At(10)));
        Assert.Equal(At(9), (await ReportsAsync())[0].AnsweredAt);
    }

    [Fact]
    public async Task An_answer_closes_no_request_of_erasure_and_changes_no_decision()
    {
        await CommitAsync(Phone, c => c.Reports("Cancellate i miei dati", r => r with { Kind = ReportKind.ErasureRequest }));
        await ReportAsync(Phone);
        await Reports.SetStatusAsync(Line, (await ReportsAsync())[1].Id, ReportStatus.Rejected);
        Assert.Equal(0, await Reports.MarkAnsweredAsync(Line, Phone, At(9)));
        Assert.Equal([ReportStatus.New, ReportStatus.Rejected], (await ReportsAsync()).Select(report => report.Status));
        Assert.All(await ReportsAsync(), report => Assert.Null(report.AnsweredAt));
    }

    [Fact]
    public async Task Nobody_is_answered_where_nobody_is_known()
    {
        await ReportAsync(Phone);
        Assert.Equal(0, await Reports.MarkAnsweredAsync(Line, OtherPhone, At(9)));
        Assert.Equal(0, await Reports.MarkAnsweredAsync(OtherLine, Phone, At(9)));
    }

    [Fact]
    public async Task A_report_changes_neither_lists_nor_draft_of_its_person()
    {
        await CommitAsync(Phone, c => c.Joins("emergenze"), At(1));
        await CommitAsync(Phone, c => c.LeavesAll(), At(2));
        await ReportAsync(Phone);
        Assert.Equal("emergenze=Off", await ListsAsync(Phone));
    }

    private async Task<int> ReportAsync(CitizenAddress from) =>
        (await CommitAsync(from, c => c.Reports("Un lampione"), At(0))).Report!.Number;
}
