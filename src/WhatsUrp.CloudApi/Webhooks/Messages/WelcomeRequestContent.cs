// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>A citizen opened the chat for the first time (<c>request_welcome</c>, retired in 2026).</summary>
public sealed record WelcomeRequestContent : ReceivedContent;
