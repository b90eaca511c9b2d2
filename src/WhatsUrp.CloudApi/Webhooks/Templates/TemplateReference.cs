// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Templates;

/// <summary>Which template a change is about. Whatever is missing is empty.</summary>
/// <param name="Id">The platform's id of the template in its language.</param>
/// <param name="Name">Its name.</param>
/// <param name="Language">Its language, such as <c>it</c>.</param>
public sealed record TemplateReference(string Id, string Name, string Language);
