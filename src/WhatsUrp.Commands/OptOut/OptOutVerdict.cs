// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Commands.OptOut;

/// <summary>What the guard found.</summary>
/// <param name="Clarity">How clearly the writer wants to leave.</param>
/// <param name="Rule">The rule that decided.</param>
/// <param name="First">The first token of the leaving words.</param>
/// <param name="Last">The last token of the leaving words.</param>
/// <param name="Language">The language of the leaving phrase; <see langword="null"/> for the line's own.</param>
internal readonly record struct OptOutVerdict(LeaveClarity Clarity, string Rule, int First, int Last, string? Language)
{
    /// <summary>Gets the lists to leave; <see langword="null"/> for all.</summary>
    public IReadOnlyList<ListId>? Lists { get; init; }

    /// <summary>Gets the tokens that belong to leaving phrases or name lists, one bit each: a message has at most 64.</summary>
    public ulong Covered { get; init; }

    /// <summary>Gets a value indicating whether a list was named that the line does not have.</summary>
    public bool UnknownList { get; init; }

    /// <summary>Gets a value indicating whether all data are to be erased.</summary>
    public bool Erasure { get; init; }
}
