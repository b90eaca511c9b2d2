// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Templates;

/// <summary>A part of a template, as it is created and approved.</summary>
/// <param name="Kind">Which part.</param>
/// <param name="Text">The text, with gaps such as <c>{{frazione}}</c> or <c>{{1}}</c>; <see langword="null"/> for buttons and for headers of another format.</param>
public sealed record TemplatePart(TemplatePartKind Kind, string? Text = null)
{
    /// <summary>Gets what a header shows: <c>TEXT</c>, <c>IMAGE</c>, <c>VIDEO</c>, <c>DOCUMENT</c> or <c>LOCATION</c>; <see langword="null"/> for other parts.</summary>
    public string? Format { get; init; }

    /// <summary>Gets what the gaps may be filled with, in their order.</summary>
    public ValueList<TemplateExample> Examples { get; init; } = [];

    /// <summary>Gets the buttons; empty for other parts.</summary>
    public ValueList<TemplateButton> Buttons { get; init; } = [];
}
