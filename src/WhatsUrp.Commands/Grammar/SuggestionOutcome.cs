// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Grammar;

/// <summary>Nearly a command: "did you mean". Nothing is done on a guess.</summary>
public sealed record SuggestionOutcome : ParseOutcome
{
    /// <summary>Gets what was probably meant, each a command or an opt-out: one or more.</summary>
    public required IReadOnlyList<ParseOutcome> Candidates { get; init; }
}
