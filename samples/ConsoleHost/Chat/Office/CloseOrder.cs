// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.OfficeHours;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Closes the office on dates, or for some hours of them.</summary>
internal sealed class CloseOrder(OverrideDesk desk) : IOfficeOrder
{
    public string Name => "/close";

    public string Usage => "/close DATE[/DATE] [HH:MM-HH:MM] [act=\"Ord. 12/2026\"] reason: closes the office, for whole days or some hours; in force at once";

    public ValueTask<OfficeAnswer> RunAsync(string arguments, CancellationToken cancellationToken) =>
        desk.AddAsync("close", OverrideKind.Closed, arguments, Usage, cancellationToken);
}
