// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Statuses;

/// <summary>The conversation that a message belongs to.</summary>
/// <param name="Id">Its id; <see langword="null"/> when missing.</param>
/// <param name="Origin">What opened it, such as <c>utility</c>; <see langword="null"/> when missing.</param>
/// <param name="ExpiresAt">When it ends; <see langword="null"/> when not stated.</param>
public sealed record StatusConversation(string? Id, string? Origin, DateTimeOffset? ExpiresAt);
