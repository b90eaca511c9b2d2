// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks;

/// <summary>A documented change that the service has no use for, such as <c>flows</c> or <c>history</c>: its word, and the rest raw.</summary>
/// <param name="Change">What happened, in the platform's word; <see langword="null"/> when it gives none.</param>
public sealed record NoticeReceived(string? Change) : WebhookEvent;
