// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>Another interactive answer, such as <c>payment_method</c>, or one that the platform failed to hand on.</summary>
/// <param name="Type">Its type; <see langword="null"/> when the platform handed on nothing.</param>
public sealed record InteractiveContent(string? Type) : ReceivedContent;
