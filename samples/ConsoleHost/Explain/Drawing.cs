// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.ConsoleHost.Screens;

namespace WhatsUrp.ConsoleHost.Explain;

/// <summary>Draws, under a message, what each piece of it became.</summary>
internal static class Drawing
{
    public static void Show(IScreen screen, string text, ICommandGrammar grammar)
    {
        var explanation = grammar.Explain(text);
        screen.Show(new Block.Sentence(text));
        screen.Show(new Block.Table(
            "Che cosa ho capito",
            ["Pezzo", "Diventa", "Regola"],
            [.. explanation.Steps.Distinct().Select(step => (string[])[Piece(text, step.Span), step.Meaning, step.RuleId])]));
        screen.Show(new Block.Table("Esito", ["Voce", "Valore"], [.. Rows(Reading.Of(explanation.Outcome, grammar.Line, null))]));
    }

    private static IEnumerable<string[]> Rows(ReadingJson reading) =>
    [
        ["esito", reading.Outcome],
        ["comando", reading.Verb ?? ""],
        ["liste", string.Join(", ", reading.Lists)],
        .. reading.Fields.Select(field => (string[])[field.Key, field.Value.ToString()]),
        ["mancano", string.Join(", ", reading.Missing)],
        ["forse vuole uscire", reading.PossibleOptOut ? "sì" : "no"],
        ["regola", reading.Rule],
    ];

    private static string Piece(string text, TextSpan span) =>
        span.Length > 0 && span.End <= text.Length ? text.Substring(span.Start, span.Length) : "";
}
