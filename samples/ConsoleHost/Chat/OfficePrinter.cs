// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.Reports;

namespace WhatsUrp.ConsoleHost.Chat;

/// <summary>Shows the office what cannot wait; the rest stands in <c>/reports</c>.</summary>
internal sealed class OfficePrinter(IChatView view, LocalTime time) : IReportSink
{
    public ValueTask HandOverAsync(Report report, CancellationToken cancellationToken = default)
    {
        if (report.Urgent)
        {
            view.HandedOver(time.Now, report);
        }

        return ValueTask.CompletedTask;
    }
}
