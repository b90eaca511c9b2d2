// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>What the citizen's phone can send and the platform does not hand on; the errors of the message say why.</summary>
/// <param name="Type">What it was, such as <c>poll</c>; <see langword="null"/> when the platform does not say.</param>
public sealed record UnsupportedContent(string? Type) : ReceivedContent;
