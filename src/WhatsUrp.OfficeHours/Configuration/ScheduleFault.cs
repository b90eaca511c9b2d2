// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Configuration;

/// <summary>One fault in the office hours of a configuration.</summary>
/// <param name="Key">The full key of the faulty value.</param>
/// <param name="Value">The value seen; <see langword="null"/> when there is none, or the key itself is at fault.</param>
/// <param name="Problem">What is wrong, and what to write instead.</param>
public sealed record ScheduleFault(string Key, string? Value, string Problem)
{
    /// <summary>Writes key, value and problem in one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => Value is null ? $"{Key}: {Problem}" : $"{Key} = \"{Value}\": {Problem}";
}
