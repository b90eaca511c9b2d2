// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Grammar;

/// <summary>An answer to the open question of a dialogue.</summary>
public sealed record DialogueAnswerOutcome : ParseOutcome
{
    /// <summary>Gets how it answers.</summary>
    public required AnswerKind Kind { get; init; }

    /// <summary>Gets the lists named.</summary>
    public IReadOnlyList<ListId> Lists { get; init; } = [];

    /// <summary>Gets the hashtags that no list carries.</summary>
    public IReadOnlyList<UnknownList> UnknownLists { get; init; } = [];

    /// <summary>Gets the data found.</summary>
    public IReadOnlyList<FieldMatch> Fields { get; init; } = [];

    /// <summary>Gets the data that can be read in several ways.</summary>
    public IReadOnlyList<FieldAmbiguity> AmbiguousFields { get; init; } = [];

    /// <summary>Gets the index of the chosen candidate of the draft; -1 unless <see cref="Kind"/> is <see cref="AnswerKind.Choice"/>.</summary>
    public int Choice { get; init; } = -1;
}
