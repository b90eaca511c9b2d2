// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Grammar;

/// <summary>The wish to leave.</summary>
public sealed record OptOutOutcome : ParseOutcome
{
    /// <summary>Gets how clearly it is said.</summary>
    public required OptOutTier Tier { get; init; }

    /// <summary>Gets the lists to leave; empty for all.</summary>
    public IReadOnlyList<ListId> Lists { get; init; } = [];

    /// <summary>Gets a value indicating whether a list was named that the line does not have, so that the person leaves all.</summary>
    public bool UnknownList { get; init; }

    /// <summary>Gets a value indicating whether the person also wants all data erased (GDPR art. 17).</summary>
    public bool ErasureWanted { get; init; }

    /// <summary>Gets where it is said.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Gets the joining command that stands in the same message; leaving is done, this is only offered. <see langword="null"/> for none.</summary>
    public CommandOutcome? Joining { get; init; }

    /// <summary>Gets a value indicating whether the message asks for something else too, which is not done: the office reads it.</summary>
    public bool ForOffice { get; init; }

    /// <summary>Gets the language in which it is said.</summary>
    public required string Language { get; init; }
}
