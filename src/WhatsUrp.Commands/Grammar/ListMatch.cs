// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Grammar;

/// <summary>A list that the message names.</summary>
/// <param name="Id">The list.</param>
/// <param name="Span">Where it is named.</param>
public readonly record struct ListMatch(ListId Id, TextSpan Span);
