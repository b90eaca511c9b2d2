// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Grammar;

/// <summary>How an outcome came about.</summary>
/// <param name="Folded">The text as the grammar saw it.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Steps">The rules that mattered, in order of the text.</param>
public sealed record ParseExplanation(string Folded, ParseOutcome Outcome, IReadOnlyList<ExplanationStep> Steps);
