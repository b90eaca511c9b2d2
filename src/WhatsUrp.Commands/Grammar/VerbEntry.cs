// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;

namespace WhatsUrp.Commands.Grammar;

/// <summary>A phrase of a verb, ready to be looked up.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Language">The language of the phrase.</param>
/// <param name="Position">Where it may stand.</param>
/// <param name="Plan">The fields of the verb.</param>
internal sealed record VerbEntry(VerbDefinition Verb, string Language, MatchPosition Position, FieldPlan Plan);
