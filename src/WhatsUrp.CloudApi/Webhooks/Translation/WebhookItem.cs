// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Webhooks.Translation;

/// <summary>One thing of a webhook in the service's own words, for one line. A closed set.</summary>
public abstract record WebhookItem
{
    private WebhookItem()
    {
    }

    /// <summary>Gets the line; <see langword="null"/> when the host serves none that is meant.</summary>
    public required LineId? Line { get; init; }

    /// <summary>
    /// Gets the key of de-duplication within the line: the same thing delivered again, in whatever body, has the same key. A SHA-256 in 64 lower-case
    /// hexadecimal digits, so it holds no personal data.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>Returns the name of the case, never what it holds.</summary>
    /// <returns>The name of the case.</returns>
    public sealed override string ToString() => GetType().Name;

    /// <summary>A message of a citizen.</summary>
    /// <param name="Inbound">The message.</param>
    public sealed record Message(InboundMessage Inbound) : WebhookItem;

    /// <summary>What became of a message that the line sent.</summary>
    /// <param name="Delivery">The receipt.</param>
    public sealed record Receipt(DeliveryReceipt Delivery) : WebhookItem;

    /// <summary>What concerns the line itself, or a citizen's address or choice.</summary>
    /// <param name="Event">What happened.</param>
    public sealed record Notice(LineEvent Event) : WebhookItem;

    /// <summary>What could not be put into our words: no line, or a message without a sender.</summary>
    /// <param name="Source">The event as read.</param>
    /// <param name="Reason">Why, for the operator; without personal data.</param>
    public sealed record Left(WebhookEvent Source, string Reason) : WebhookItem;
}
