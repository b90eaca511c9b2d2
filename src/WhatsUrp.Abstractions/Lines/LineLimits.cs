// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Lines;

/// <summary>What the platform allows a line.</summary>
/// <param name="PersonsPerDay">How many different persons its portfolio may write to in 24 hours outside service windows; <see langword="null"/> when unlimited or not known.</param>
/// <param name="MessagesPerSecond">How fast its number may send; <see langword="null"/> when not known.</param>
/// <param name="Portfolio">What names the business portfolio, whose lines share <paramref name="PersonsPerDay"/>; <see langword="null"/> when not known.</param>
public readonly record struct LineLimits(int? PersonsPerDay, double? MessagesPerSecond, string? Portfolio);
