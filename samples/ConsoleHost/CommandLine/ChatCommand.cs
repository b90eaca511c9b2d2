// SPDX-License-Identifier: BSD-3-Clause

using System.CommandLine;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Hosting;

namespace WhatsUrp.ConsoleHost.CommandLine;

/// <summary><c>chat</c>: a conversation from standard input.</summary>
internal static class ChatCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var data = new Option<string>("--data") { Description = "The data file; it is kept between runs.", DefaultValueFactory = _ => "whatsurp.db" };
        var window = new Option<bool>("--window") { Description = "Keeps WhatsApp's service window: free text only to whoever wrote within 24 hours." };
        var command = new Command("chat", "A conversation from standard input, one line each; /help lists the office's orders.") { data, window, shared.Config, shared.Line, shared.At, shared.Json };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new ChatRun(shared.Choice(parsed), parsed.GetRequiredValue(data), parsed.GetValue(shared.At)) { KeepsWindow = parsed.GetValue(window) },
            terminal,
            parsed.GetValue(shared.Json),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ChatRun run, Terminal terminal, bool json, CancellationToken cancellationToken)
    {
        IChatView view = json ? new JsonView(terminal.Out) : ChatViews.ForPeople(terminal);
        var isDialogue = terminal.IsTyped && terminal.IsWatched;
        if (isDialogue)
        {
            view.Announce("Scrivi come un cittadino (+393331234567: ISCRIZIONE ON) o come l'ufficio (/help). Per finire: /quit.");
        }

        await run.PlayAsync(terminal.In, view, echo: !isDialogue, cancellationToken);
        return 0;
    }
}
