// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Templates;

/// <summary>Citizens receive a template better or worse than before (<c>message_template_quality_update</c>).</summary>
/// <param name="Template">The template.</param>
/// <param name="Previous">The quality until now: <c>GREEN</c>, <c>YELLOW</c>, <c>RED</c> or <c>UNKNOWN</c>; <see langword="null"/> when not given.</param>
/// <param name="Current">The quality from now on; empty when missing.</param>
public sealed record TemplateQualityChanged(TemplateReference Template, string? Previous, string Current) : WebhookEvent;
