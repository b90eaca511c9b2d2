// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Receipts;

/// <summary>One status that follows an accepted message.</summary>
/// <param name="Status"><c>sent</c>, <c>delivered</c>, <c>read</c>, <c>played</c>, <c>failed</c>, or a word of another day.</param>
/// <param name="After">How long after the step before it.</param>
/// <param name="ErrorCode">The error of a <c>failed</c>.</param>
public sealed record ReceiptStep(string Status, TimeSpan After = default, int? ErrorCode = null);
