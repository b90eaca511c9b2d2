// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>A reaction to an earlier message.</summary>
/// <param name="MessageId">That message; empty when missing.</param>
/// <param name="Emoji">The emoji; <see langword="null"/> when the reaction was taken back.</param>
public sealed record ReactionContent(string MessageId, string? Emoji) : ReceivedContent;
