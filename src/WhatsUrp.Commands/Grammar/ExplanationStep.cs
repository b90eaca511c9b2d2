// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Grammar;

/// <summary>One rule that mattered.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Span">The piece of the original text that it is about.</param>
/// <param name="Meaning">What the piece became, in words for a clerk, such as <c>lista emergenze</c>.</param>
public sealed record ExplanationStep(string RuleId, TextSpan Span, string Meaning);
