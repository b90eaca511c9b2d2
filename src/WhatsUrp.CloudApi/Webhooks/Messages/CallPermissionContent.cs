// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>Whether the citizen may be called.</summary>
/// <param name="Response"><c>accept</c> or <c>reject</c>; empty when missing.</param>
/// <param name="ExpiresAt">Until when; <see langword="null"/> when not stated.</param>
/// <param name="Source">How it was given, such as <c>user_action</c>; <see langword="null"/> when not given.</param>
public sealed record CallPermissionContent(string Response, DateTimeOffset? ExpiresAt, string? Source) : ReceivedContent;
