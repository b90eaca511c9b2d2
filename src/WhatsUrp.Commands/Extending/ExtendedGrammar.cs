// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Extending;

/// <summary>The grammar of a line with what a host added: more ears for leaving, and checks of values. It takes nothing away from the guard.</summary>
internal sealed class ExtendedGrammar(ICommandGrammar inner, IReadOnlyList<IOptOutDetector> detectors, IEnumerable<IFieldValidator> validators) : ICommandGrammar
{
    private readonly ILookup<FieldId, IFieldValidator> _validators = validators.ToLookup(validator => validator.Field);

    public LineDefinition Line => inner.Line;

    public ParseOutcome Parse(string? text, ParseContext context = default) => Check(text, inner.Parse(text, context));

    public ParseExplanation Explain(string? text, ParseContext context = default)
    {
        var explained = inner.Explain(text, context);
        return explained with { Outcome = Check(text, explained.Outcome) };
    }

    private ParseOutcome Check(string? text, ParseOutcome outcome) => outcome switch
    {
        OptOutOutcome => outcome,
        _ when !string.IsNullOrEmpty(text) && detectors.Any(detector => detector.WantsOut(text)) => Leaving(text, outcome),
        CommandOutcome { Fields.Count: > 0 } command => Check(command),
        DialogueAnswerOutcome { Fields.Count: > 0 } answer => Check(answer),
        _ => outcome,
    };

    private OptOutOutcome Leaving(string text, ParseOutcome outcome) => new()
    {
        RuleId = "optout.b.detector",
        TooLong = outcome.TooLong,
        Tier = OptOutTier.Clear,
        Span = new TextSpan(0, Math.Min(text.Length, ushort.MaxValue)),
        Language = Line.Languages[0],
    };

    private CommandOutcome Check(CommandOutcome command)
    {
        var refused = command.Fields.Where(IsRefused).ToArray();
        var required = refused.Select(value => value.Field).Distinct().Where(field => Line.FindField(field) is { Required: true } && command.Fields.All(value => value.Field != field || IsRefused(value)));
        return refused.Length == 0 ? command : command with
        {
            Fields = [.. command.Fields.Except(refused)],
            Missing = [.. Line.Fields.Select(field => field.Id).Intersect(command.Missing.Concat(required))],
            Residue = [.. command.Residue.Concat(refused.Select(value => value.Span)).OrderBy(span => span.Start)],
        };
    }

    private DialogueAnswerOutcome Check(DialogueAnswerOutcome answer)
    {
        FieldMatch[] right = [.. answer.Fields.Where(value => !IsRefused(value))];
        var nothingLeft = right.Length == 0 && answer.Lists.Count + answer.UnknownLists.Count + answer.AmbiguousFields.Count == 0;
        return answer with { Fields = right, Kind = nothingLeft ? AnswerKind.Unfit : answer.Kind };
    }

    private bool IsRefused(FieldMatch value) => _validators[value.Field].Any(validator => !validator.IsValid(value.Value));
}
