// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>A correction of an earlier message. Only numbers that also live in the Business app are told.</summary>
/// <param name="OriginalId">The message that was corrected; empty when missing.</param>
/// <param name="Kind">The type of the corrected message.</param>
/// <param name="Corrected">What it holds now.</param>
/// <param name="Context">What it refers to; <see langword="null"/> when nothing.</param>
public sealed record EditContent(string OriginalId, MessageKind Kind, ReceivedContent Corrected, MessageContext? Context) : ReceivedContent;
