// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours;

/// <summary>The state of an office at an instant, with the rule that decided it.</summary>
/// <param name="State">Open, closed or by appointment.</param>
/// <param name="Until">The first later instant at which the state differs; <see langword="null"/> when it never changes within the schedule's horizon.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="Reason">Why, in words for citizens (a holiday's name, the reason of a closure); <see langword="null"/> on an ordinary day.</param>
public readonly record struct OfficeStatus(OfficeState State, DateTimeOffset? Until, RuleRef Rule, string? Reason = null)
{
    /// <summary>Gets a value indicating whether the office is open. False for the third state.</summary>
    public bool IsOpen => State == OfficeState.Open;
}
