// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Chat.Json;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.ConsoleHost.Screens;
using WhatsUrp.Reports;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Lists what citizens reported.</summary>
internal sealed class ReportsOrder(IReportStore reports, ReportText text, LocalTime time, ActiveLine line) : IOfficeOrder
{
    public string Name => "/reports";

    public string Usage => "/reports: what citizens reported, and what became of it";

    public async ValueTask<OfficeAnswer> RunAsync(string arguments, CancellationToken cancellationToken)
    {
        var all = await reports.ListAsync(line.Id, openOnly: false, cancellationToken).ToListAsync(cancellationToken);
        return new OfficeAnswer(
            new ReportsJson("reports", all.Count, [.. all.Select(text.ToJson)]),
            new Block.Table($"Segnalazioni: {all.Count}", ["N.", "Ricevuta", "Da", "Testo", "Allegati", "Stato"], [.. all.Select(ToRow)]));
    }

    private string[] ToRow(Report report) =>
    [
        $"{report.Number}",
        ItalianDate.Moment(time.At(report.ReceivedAt)),
        AddressText.All(report.From) is { Length: > 0 } from ? from : "(cancellato)",
        (report.Urgent ? "URGENTE " : "") + (report.PossibleOptOut ? "(forse vuole uscire) " : "") + report.Text,
        ReportText.Attachments(report),
        ReportText.Status(report.Status),
    ];
}
