// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Deliveries;

/// <summary>How far the ledger rows of a broadcast are written.</summary>
/// <param name="Added">How many rows this call added.</param>
/// <param name="Expected">How many rows there are so far.</param>
/// <param name="IsComplete">Whether the audience was read to its end: the broadcast sends from then on, or is completed when nobody is in it.</param>
public readonly record struct Materialised(int Added, int Expected, bool IsComplete);
