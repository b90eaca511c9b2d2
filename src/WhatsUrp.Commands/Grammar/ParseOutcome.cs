// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Grammar;

/// <summary>What a message was understood as. A closed set: every text gives exactly one.</summary>
public abstract record ParseOutcome
{
    private protected ParseOutcome()
    {
    }

    /// <summary>Gets the rule that decided: a stable id without personal data, for explanations, evidence and logs.</summary>
    public required string RuleId { get; init; }

    /// <summary>Gets a value indicating whether the text was longer than 4,096 characters and its rest was not read.</summary>
    public bool TooLong { get; init; }
}
