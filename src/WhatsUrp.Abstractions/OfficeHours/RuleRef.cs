// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours;

/// <summary>Names the rule that decided a state, so that the decision can be explained and audited later.</summary>
/// <param name="Kind">What sort of rule spoke.</param>
/// <param name="Id">The rule's id in its definition: a holiday id, an override id, a season id, a weekday, or a text of the notation.</param>
/// <param name="Source">Where the rule comes from: the law, the act, the line of the definition; <see langword="null"/> when none is stated.</param>
public sealed record RuleRef(RuleKind Kind, string Id, string? Source = null);
