// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Receipts;

/// <summary>The statuses that follow an accepted message.</summary>
/// <param name="Steps">The steps, in order; none means that no status comes.</param>
public sealed record ReceiptPlan(params IReadOnlyList<ReceiptStep> Steps)
{
    /// <summary>Gets the plan of a citizen who reads at once.</summary>
    public static ReceiptPlan Read { get; } = new(new ReceiptStep("sent"), new ReceiptStep("delivered"), new ReceiptStep("read"));

    /// <summary>Gets the plan of a citizen whose read receipts are off.</summary>
    public static ReceiptPlan Delivered { get; } = new(new ReceiptStep("sent"), new ReceiptStep("delivered"));

    /// <summary>Gets the plan of a phone that is switched off.</summary>
    public static ReceiptPlan Sent { get; } = new(new ReceiptStep("sent"));

    /// <summary>Gets the plan of which the host hears nothing.</summary>
    public static ReceiptPlan Nothing { get; } = new();

    /// <summary>Makes the plan of a message that cannot be delivered.</summary>
    /// <param name="code">Why: 131026, 131049, 131050…</param>
    public static ReceiptPlan Failed(int code) => new(new ReceiptStep("failed", ErrorCode: code));
}
