// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;

namespace WhatsUrp.Commands.Grammar;

/// <summary>A phrase of a verb, ready to be looked up.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Language">The language of the phrase.</param>
/// <param name="Position">Where it may stand.</param>
/// <param name="Plan">The fields of the verb.</param>
internal sealed record VerbEntry(VerbDefinition Verb, string Language, MatchPosition Position, FieldPlan Plan)
{
    /// <summary>Gets a value indicating whether the phrase may open a plain command: a hashtag, a name and a place behind it, in the usual sense.</summary>
    public bool IsPlain { get; } = Position != MatchPosition.Only
        && Verb.FieldsPosition == FieldsPosition.Any
        && Verb.AlwaysLists.Count == 0
        && !Verb.Separators.Contains('#', StringComparison.Ordinal)
        && Plan is { TakesBothNames: true, Patterns.Length: 0, Closed.Length: > 0 }
        && Plan.Closed.Skip(1).All(table => !table.Field.Required);
}
