// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using WhatsUrp.Simulator.Sending;

namespace WhatsUrp.Simulator.Receipts;

/// <summary>Chooses the receipts of each accepted message.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class ReceiptScript
{
    private readonly ConcurrentDictionary<string, ReceiptPlan> _byRecipient = new(StringComparer.Ordinal);

    internal ReceiptScript(ReceiptPlan plan) => Default = plan;

    /// <summary>Gets or sets the plan of everybody who has none of his own.</summary>
    public ReceiptPlan Default { get; set; }

    /// <summary>Gets or sets whether a <c>failed</c> echoes <c>biz_opaque_callback_data</c>; Meta's documents leave it open.</summary>
    /// <value>The default is true.</value>
    public bool EchoesOpaqueWhenFailed { get; set; } = true;

    /// <summary>Sets the plan of one recipient.</summary>
    /// <param name="recipient">A phone number, with or without <c>+</c>, or a business-scoped user id.</param>
    /// <param name="plan">The plan, or null for the default one.</param>
    public void Set(string recipient, ReceiptPlan? plan)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        var key = recipient.TrimStart('+');
        if (plan is null)
        {
            _byRecipient.TryRemove(key, out _);
        }
        else
        {
            _byRecipient[key] = plan;
        }
    }

    internal ReceiptPlan For(AcceptedRequest request) => !_byRecipient.IsEmpty && _byRecipient.TryGetValue(request.Recipient, out var plan) ? plan : Default;
}
