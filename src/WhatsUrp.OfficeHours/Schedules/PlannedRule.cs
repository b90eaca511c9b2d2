// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>A rule that speaks about a day, with its reason.</summary>
/// <param name="Rule">The kind and id of the rule; its source is the law of a holiday or the act of an override.</param>
/// <param name="Reason">The reason in words for citizens; <see langword="null"/> for ordinary hours.</param>
public sealed record PlannedRule(RuleRef Rule, string? Reason = null);
