// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Citizens;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>A message of a citizen, or about one (<c>system</c>).</summary>
public sealed record MessageReceived : WebhookEvent
{
    /// <summary>Gets the platform's id; empty when missing.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the sender, completed by the contact that came along.</summary>
    public required CitizenIdentity From { get; init; }

    /// <summary>Gets what the contact that came along says; <see langword="null"/> when none of the sender came.</summary>
    public CitizenProfile? Profile { get; init; }

    /// <summary>Gets when it was sent; the time of arrival when that cannot be read.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets its type as the platform names it; where it names none, the type of the content that is there.</summary>
    public required MessageKind Kind { get; init; }

    /// <summary>Gets what it holds.</summary>
    public required ReceivedContent Content { get; init; }

    /// <summary>Gets what it refers to; <see langword="null"/> when nothing.</summary>
    public MessageContext? Context { get; init; }

    /// <summary>Gets the advertisement or post from which the citizen came; <see langword="null"/> when none.</summary>
    public MessageReferral? Referral { get; init; }

    /// <summary>Gets the group that it was written to; <see langword="null"/> for a private message.</summary>
    public string? GroupId { get; init; }

    /// <summary>Gets why the platform could not hand it on in full.</summary>
    public IReadOnlyList<WebhookError> Errors { get; init; } = [];
}
