// SPDX-License-Identifier: BSD-3-Clause

using System.CommandLine;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Demo;
using WhatsUrp.ConsoleHost.Hosting;

namespace WhatsUrp.ConsoleHost.CommandLine;

/// <summary><c>demo</c>, or no command at all: one day of San Romano.</summary>
internal static class DemoCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("demo", "Plays one scripted day of San Romano (also without any command).");
        command.SetAction((_, cancellationToken) => RunAsync(terminal, cancellationToken));
        return command;
    }

    public static async Task<int> RunAsync(Terminal terminal, CancellationToken cancellationToken)
    {
        using var data = new TemporaryData();
        using var script = DemoScript.Open();
        var run = new ChatRun(new LineChoice(null, null), data.File, DemoScript.Beginning);
        await run.PlayAsync(script, ChatViews.ForPeople(terminal), echo: true, cancellationToken);
        return 0;
    }
}
