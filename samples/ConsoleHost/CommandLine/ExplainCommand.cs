// SPDX-License-Identifier: BSD-3-Clause

using System.CommandLine;
using WhatsUrp.Commands.Catalog;
using WhatsUrp.ConsoleHost.Composition;
using WhatsUrp.ConsoleHost.Explain;
using WhatsUrp.ConsoleHost.Hosting;

namespace WhatsUrp.ConsoleHost.CommandLine;

/// <summary><c>explain</c>: what the grammar understood, without effects.</summary>
internal static class ExplainCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var text = new Argument<string[]>("TEXT") { Description = "A message as a citizen would type it.", Arity = ArgumentArity.ZeroOrMore };
        var messages = new Option<string?>("--messages") { Description = "A file with one JSON object a line: {\"id\": …, \"text\": …}." };
        var command = new Command("explain", "Says what the grammar understands, without effects.") { text, messages, shared.Config, shared.Line };
        command.SetAction(parsed =>
        {
            using var host = LineHost.Inspect(shared.Choice(parsed));
            var explainer = new Explainer(host.Get<ILineCatalog>().Find(host.Line)!.Grammar, terminal);
            return Run(explainer, string.Join(' ', parsed.GetValue(text) ?? []), parsed.GetValue(messages), terminal);
        });
        return command;
    }

    private static int Run(Explainer explainer, string text, string? file, Terminal terminal)
    {
        if (text.Length > 0)
        {
            return explainer.ExplainOne(text.Replace("\\n", "\n", StringComparison.Ordinal));
        }

        if (file is null)
        {
            return terminal.IsTyped
                ? throw new OperatorException("There is nothing to explain: give a text, or --messages FILE, or JSON lines on standard input.")
                : explainer.ExplainAll(terminal.In);
        }

        if (!File.Exists(file))
        {
            throw new OperatorException($"There is no message file {file}.");
        }

        using var reader = new StreamReader(file);
        return explainer.ExplainAll(reader);
    }
}
