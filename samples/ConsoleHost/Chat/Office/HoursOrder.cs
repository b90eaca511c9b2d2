// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Chat.Json;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.ConsoleHost.Screens;
using WhatsUrp.OfficeHours;
using WhatsUrp.OfficeHours.Lines;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Shows whether the office is open, and what staff ordered that is in force and not over.</summary>
internal sealed class HoursOrder(OfficeHoursOverrides overrides, IOfficeHours hours, OverrideReport report, LocalTime time, ActiveLine line) : IOfficeOrder
{
    public string Name => "/hours";

    public string Usage => "/hours: whether the office is open, and the closures and openings ordered here that are in force";

    public async ValueTask<OfficeAnswer> RunAsync(string arguments, CancellationToken cancellationToken)
    {
        var now = time.Now;
        var status = hours.GetStatus(line.Id, now);
        var text = hours.Describe(line.Id, now, "it");
        var inForce = (await overrides.ListHistoryAsync(line.Id, cancellationToken))
            .Where(entry => entry.Withdrawal is null && entry.Override.Dates.Any(dates => dates.Last >= DateOnly.FromDateTime(now.DateTime)))
            .ToArray();
        return new OfficeAnswer(
            new HoursOrderJson("hours", Words.Of(status.State), status.Reason, text, [.. inForce.Select(report.ToJson)]),
            new Block.Sentence(text),
            new Block.Table($"Provvedimenti in vigore: {inForce.Length}", OverrideReport.Columns, [.. inForce.Select(OverrideReport.ToRow)]));
    }
}
