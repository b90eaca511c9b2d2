// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Grammar;

/// <summary>Two commands at once, or a command with opposite switches: the citizen is asked, nothing is done.</summary>
public sealed record AmbiguousOutcome : ParseOutcome
{
    /// <summary>Gets what it may mean, each a command or an opt-out: two or more.</summary>
    public required IReadOnlyList<ParseOutcome> Candidates { get; init; }
}
