// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Templates;

/// <summary>A template may be used no longer, or again (<c>message_template_status_update</c>).</summary>
/// <param name="Template">The template.</param>
/// <param name="Status">Its new status, such as <c>APPROVED</c> or <c>PAUSED</c>; empty when missing.</param>
/// <param name="Category">Its category; <see langword="null"/> when not given.</param>
/// <param name="Reason">Why, such as <c>INVALID_FORMAT</c>; <see langword="null"/> when there is no reason.</param>
/// <param name="Title">What sort of pause it is, such as <c>FIRST_PAUSE</c>; <see langword="null"/> when it is none.</param>
/// <param name="Explanation">The platform's sentences about it, with what to do; <see langword="null"/> when there are none.</param>
/// <param name="DisabledOn">The day on which it is disabled, as the platform writes it; <see langword="null"/> when it is not.</param>
public sealed record TemplateStatusChanged(
    TemplateReference Template,
    string Status,
    string? Category,
    string? Reason,
    string? Title,
    string? Explanation,
    string? DisabledOn) : WebhookEvent;
