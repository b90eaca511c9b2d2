// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Grammar;

/// <summary>A hashtag that no list carries.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Suggestions">Lists of a similar name; may be empty.</param>
public sealed record UnknownList(TextSpan Span, IReadOnlyList<ListId> Suggestions);
