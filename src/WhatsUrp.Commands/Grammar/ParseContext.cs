// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Grammar;

/// <summary>What the grammar has to know besides the text.</summary>
/// <param name="Draft">The open dialogue, not expired; <see langword="null"/> when there is none.</param>
public readonly record struct ParseContext(Draft? Draft);
