// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Templates;

/// <summary>What the platform says on taking a template in charge.</summary>
/// <param name="Id">The id of the template.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Category">The category that the platform gave it, which may differ from the one asked for.</param>
public sealed record TemplateReceipt(string Id, TemplateStatus Status, TemplateCategory Category);
