// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks;

/// <summary>An error of the number as a whole, or one that belongs to a message of the same change (<c>value.errors</c>).</summary>
/// <param name="Error">The error.</param>
public sealed record ErrorReported(WebhookError Error) : WebhookEvent;
