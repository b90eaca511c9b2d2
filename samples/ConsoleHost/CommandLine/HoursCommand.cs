// SPDX-License-Identifier: BSD-3-Clause

using System.CommandLine;
using WhatsUrp.ConsoleHost.Composition;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.ConsoleHost.Hours;

namespace WhatsUrp.ConsoleHost.CommandLine;

/// <summary><c>hours</c>: open or closed, by which rule, until when.</summary>
internal static class HoursCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var command = new Command("hours", "Says whether the office is open, by which rule, what changes next, and shows the week.") { shared.Config, shared.Line, shared.At, shared.Json };
        command.SetAction(parsed =>
        {
            using var host = LineHost.Inspect(shared.Choice(parsed));
            var at = parsed.GetValue(shared.At) is { } text ? host.Get<LocalTime>().Parse(text) : host.Get<LocalTime>().Now;
            host.Get<HoursReport>().Write(terminal, at, parsed.GetValue(shared.Json));
        });
        return command;
    }
}
