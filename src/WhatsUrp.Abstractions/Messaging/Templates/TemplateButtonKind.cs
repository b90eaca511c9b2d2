// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Templates;

/// <summary>What a button of a template does. The platform may add kinds.</summary>
/// <param name="Name">The platform's name of the kind, in lower case.</param>
public readonly record struct TemplateButtonKind(string Name)
{
    /// <summary>Gets the kind that answers with a payload.</summary>
    public static TemplateButtonKind QuickReply { get; } = new("quick_reply");

    /// <summary>Gets the kind that opens a web page, whose address ends in the parameter.</summary>
    public static TemplateButtonKind Url { get; } = new("url");

    /// <summary>Gets the kind that opens a form.</summary>
    public static TemplateButtonKind Flow { get; } = new("flow");

    /// <summary>Gets the kind that copies a code.</summary>
    public static TemplateButtonKind CopyCode { get; } = new("copy_code");

    /// <summary>Gets the kind that opens a catalogue.</summary>
    public static TemplateButtonKind Catalog { get; } = new("catalog");

    /// <inheritdoc/>
    public override string ToString() => Name ?? "";
}
