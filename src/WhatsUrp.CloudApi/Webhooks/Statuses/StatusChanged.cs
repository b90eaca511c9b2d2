// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Citizens;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Webhooks.Statuses;

/// <summary>What became of a message that a line sent, or of a call.</summary>
/// <remarks>It belongs to the message by <see cref="Id"/> or <see cref="OpaqueData"/>, never by the recipient, who may be missing or named differently.</remarks>
public sealed record StatusChanged : WebhookEvent
{
    /// <summary>Gets the id of the message or call; empty when missing.</summary>
    public required string Id { get; init; }

    /// <summary>Gets how far it has come.</summary>
    public required ReceiptStatus Status { get; init; }

    /// <summary>Gets when; the time of arrival when that cannot be read.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets a value indicating whether it is about a call and not about a message.</summary>
    public bool IsCall { get; init; }

    /// <summary>Gets the recipient, or the group.</summary>
    public required CitizenIdentity Recipient { get; init; }

    /// <summary>Gets what the recipient is: <c>group</c>; <see langword="null"/> for a person.</summary>
    public string? RecipientType { get; init; }

    /// <summary>Gets the member of the group; <see langword="null"/> when none is named.</summary>
    public CitizenIdentity? Participant { get; init; }

    /// <summary>Gets the digest of the recipient's identity key; <see langword="null"/> when not given.</summary>
    public string? IdentityKeyHash { get; init; }

    /// <summary>Gets the value that the line gave with the message; <see langword="null"/> when none came back.</summary>
    public string? OpaqueData { get; init; }

    /// <summary>Gets the conversation; <see langword="null"/> from Graph version 24 on, but for free entry points.</summary>
    public StatusConversation? Conversation { get; init; }

    /// <summary>Gets what it costs; <see langword="null"/> when not stated.</summary>
    public StatusPricing? Pricing { get; init; }

    /// <summary>Gets why it failed.</summary>
    public IReadOnlyList<WebhookError> Errors { get; init; } = [];
}
