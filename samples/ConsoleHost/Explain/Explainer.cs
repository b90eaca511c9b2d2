// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.ConsoleHost.Hosting;

namespace WhatsUrp.ConsoleHost.Explain;

/// <summary>Shows what the grammar understands: a drawing for people, one JSON line a message for programs.</summary>
internal sealed class Explainer(ICommandGrammar grammar, Terminal terminal)
{
    /// <summary>Explains one text.</summary>
    /// <returns>The exit code.</returns>
    public int ExplainOne(string text)
    {
        if (terminal.IsWatched)
        {
            Drawing.Show(terminal.Screen, text, grammar);
        }
        else
        {
            Write(new MessageLine(null, text));
        }

        terminal.Out.Flush();
        return 0;
    }

    /// <summary>Explains every line of a message file; what cannot be read is told on standard error and the rest goes on.</summary>
    /// <returns>The exit code: 1 when a line could not be read.</returns>
    public int ExplainAll(TextReader lines)
    {
        var exitCode = 0;
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            try
            {
                if (!string.IsNullOrWhiteSpace(line))
                {
                    Write(MessageLine.Read(line));
                }
            }
            catch (FormatException fault)
            {
                terminal.Error.WriteLine(ExplainJson.Line(new BadLineJson(fault.Message, number)));
                exitCode = 1;
            }
        }

        terminal.Out.Flush();
        return exitCode;
    }

    private void Write(MessageLine message) =>
        terminal.Out.WriteLine(ExplainJson.Line(Reading.Of(grammar.Parse(message.Text), grammar.Line, message.Id)));
}
