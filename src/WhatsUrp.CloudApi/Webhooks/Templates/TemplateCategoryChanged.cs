// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Templates;

/// <summary>A template has, or will have, another category than it was made with (<c>template_category_update</c>).</summary>
/// <param name="Template">The template.</param>
/// <param name="Previous">The category until now; <see langword="null"/> while the change is only announced.</param>
/// <param name="Current">The category of today; empty when missing.</param>
/// <param name="Upcoming">The category that is announced; <see langword="null"/> once the change is done.</param>
/// <param name="UpcomingAt">From when; <see langword="null"/> when not stated.</param>
public sealed record TemplateCategoryChanged(
    TemplateReference Template, string? Previous, string Current, string? Upcoming, DateTimeOffset? UpcomingAt) : WebhookEvent;
