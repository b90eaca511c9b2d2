// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Commands.OptOut;

/// <summary>A phrase that leaves.</summary>
/// <param name="Rule">The rule id.</param>
/// <param name="Alone">Whether nothing may stand beside it.</param>
/// <param name="NamesMayFollow">Whether a superfluous name or place beside it is ignored: the address identifies.</param>
/// <param name="Language">Its language; <see langword="null"/> for the line's own.</param>
/// <param name="Lists">The lists that the phrase itself names; <see langword="null"/> for those of the message.</param>
/// <param name="Erasure">Whether it asks for the erasure of all data too.</param>
internal sealed record LeavePhrase(string Rule, bool Alone = false, bool NamesMayFollow = false, string? Language = null, IReadOnlyList<ListId>? Lists = null, bool Erasure = false);
