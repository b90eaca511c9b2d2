// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>The deletion of an earlier message. Only numbers that also live in the Business app are told.</summary>
/// <param name="OriginalId">The message that was deleted; empty when missing.</param>
public sealed record RevokeContent(string OriginalId) : ReceivedContent;
