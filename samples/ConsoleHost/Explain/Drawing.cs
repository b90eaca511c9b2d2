// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.ConsoleHost.Screens;

namespace WhatsUrp.ConsoleHost.Explain;

/// <summary>Draws, under a message, what each piece of it became and how the whole was read.</summary>
internal static class Drawing
{
    public static void Show(IScreen screen, string text, ICommandGrammar grammar)
    {
        var explanation = grammar.Explain(text);
        screen.Show(new Block.Sentence(text));
        string[][] pieces = [.. Pieces(explanation, grammar.Line).DistinctBy(piece => (piece.Span, piece.Text)).OrderBy(piece => piece.Span.Start).Select(piece => (string[])[Slice(text, piece.Span), piece.Text])];
        if (pieces.Length > 0)
        {
            screen.Show(new Block.Table("I pezzi del messaggio", ["Pezzo", "Letto come"], pieces));
        }

        screen.Show(new Block.Table("Come è stato letto", ["Voce", "Valore"], [.. ClerkReading.Rows(explanation.Outcome, grammar.Line)]));
    }

    private static IEnumerable<(TextSpan Span, string Text)> Pieces(ParseExplanation explanation, LineDefinition line)
    {
        // Where joining and leaving contradict each other, no word beside the phrase is taken for a name.
        var steps = explanation.Steps.Where(step => explanation.Outcome.RuleId != "verb.both_switches" || step.RuleId != "field.residue_name");
        var values = explanation.Outcome is CommandOutcome command ? command.Fields.Where(value => explanation.Steps.All(step => step.Span != value.Span)) : [];
        return steps.Select(step => (step.Span, Reason.OfPiece(step.RuleId, step.Meaning)))
            .Concat(values.Select(value => (value.Span, $"{line.FindField(value.Field)!.Title}: {line.FindField(value.Field)!.Display(value.Value)}")));
    }

    private static string Slice(string text, TextSpan span) =>
        span.Length > 0 && span.End <= text.Length ? text.Substring(span.Start, span.Length) : "";
}
