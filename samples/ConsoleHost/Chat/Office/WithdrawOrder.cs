// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Chat.Json;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.OfficeHours;
using WhatsUrp.OfficeHours.Lines;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Takes an order about the hours back.</summary>
internal sealed class WithdrawOrder(OfficeHoursOverrides overrides, IOfficeHours hours, OverrideReport report, LocalTime time, ActiveLine line) : IOfficeOrder
{
    public string Name => "/withdraw";

    public string Usage => "/withdraw ID: takes a /close or /open back; it stays on record";

    public async ValueTask<OfficeAnswer> RunAsync(string arguments, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0)
        {
            throw new OperatorException($"An id is missing: {Usage}.");
        }

        var withdrawn = await overrides.WithdrawAsync(line.Id, arguments, OverrideDesk.Actor, cancellationToken)
            ?? throw new OperatorException($"No override {arguments} ordered here is in force; /hours lists those that are.");
        var now = hours.Describe(line.Id, time.Now, "it");
        return OfficeAnswer.Say(
            new OverrideOrderJson("withdraw", report.ToJson(withdrawn), now),
            $"Revocato {withdrawn.Override.Id}: {OverrideReport.Summary(withdrawn.Override)}.\n{now}");
    }
}
