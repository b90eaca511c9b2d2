// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.OfficeHours;

namespace WhatsUrp.ConsoleHost.Chat.Office;

/// <summary>Opens the office for more hours, also on a holiday.</summary>
internal sealed class OpenOrder(OverrideDesk desk) : IOfficeOrder
{
    public string Name => "/open";

    public string Usage => "/open DATE[/DATE] HH:MM-HH:MM [act=\"Ord. 12/2026\"] reason: opens the office for more hours, also on a holiday; in force at once";

    public ValueTask<OfficeAnswer> RunAsync(string arguments, CancellationToken cancellationToken) =>
        desk.AddAsync("open", OverrideKind.Open, arguments, Usage, cancellationToken);
}
