// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Desk.Settings;

/// <summary>How often a list may be written to.</summary>
/// <param name="List">The list.</param>
/// <param name="Most">How many broadcasts at most.</param>
/// <param name="Within">In any stretch of this length.</param>
public sealed record FrequencyCap(ListId List, int Most, TimeSpan Within);
