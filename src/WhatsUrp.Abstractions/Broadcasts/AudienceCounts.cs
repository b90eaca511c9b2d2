// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasts;

/// <summary>Whom a broadcast would reach now.</summary>
/// <param name="Recipients">How many persons.</param>
/// <param name="WithinWindow">
/// How many of them are within their service window: they cost nothing of the messaging limit. Who has two numbers since two persons turned out to be one
/// counts with either; when a copy leaves, the number that it goes to decides.
/// </param>
/// <param name="Excluded">How many who fit otherwise are left out, by reason: <c>left</c>, <c>pending</c>, <c>blocked</c>.</param>
/// <param name="ReachedLately">How many different persons the line wrote to outside their windows since the instant asked about.</param>
public sealed record AudienceCounts(int Recipients, int WithinWindow, IReadOnlyDictionary<string, int> Excluded, int ReachedLately);
