// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Templates;

/// <summary>What a gap may be filled with, by which the platform judges a template.</summary>
/// <param name="Value">The text, or the handle of an uploaded medium.</param>
/// <param name="Name">The name of the gap; <see langword="null"/> when gaps are numbered.</param>
public sealed record TemplateExample(string Value, string? Name = null);
