// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Templates;

/// <summary>The text of a template was changed (<c>message_template_components_update</c>).</summary>
/// <param name="Template">The template.</param>
/// <param name="Body">The new body; <see langword="null"/> when not given.</param>
/// <param name="Title">The new header; <see langword="null"/> when there is none.</param>
/// <param name="Footer">The new footer; <see langword="null"/> when there is none.</param>
public sealed record TemplateTextChanged(TemplateReference Template, string? Body, string? Title, string? Footer) : WebhookEvent;
