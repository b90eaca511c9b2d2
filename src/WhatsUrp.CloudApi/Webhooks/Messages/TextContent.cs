// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>A written message.</summary>
/// <param name="Body">The text; empty when missing.</param>
public sealed record TextContent(string Body) : ReceivedContent;
