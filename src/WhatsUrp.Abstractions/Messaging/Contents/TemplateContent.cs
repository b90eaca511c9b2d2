// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging.Templates;

namespace WhatsUrp.Messaging.Contents;

/// <summary>A text that the platform approved beforehand, with its gaps filled: the one kind that may open a conversation.</summary>
/// <param name="Name">The name of the template: at most 512 characters, <c>a-z</c>, <c>0-9</c> and <c>_</c>.</param>
/// <param name="Language">The code of its language, such as <c>it</c>.</param>
/// <param name="Components">What fills its gaps; empty when it has none.</param>
public sealed record TemplateContent(string Name, string Language, ValueList<TemplateComponent> Components) : MessageContent
{
    /// <summary>Initializes a new instance of the <see cref="TemplateContent"/> class without gaps.</summary>
    /// <param name="name">The name of the template.</param>
    /// <param name="language">The code of its language.</param>
    public TemplateContent(string name, string language)
        : this(name, language, [])
    {
    }

    /// <summary>Gets the text as the citizen will read it, where the caller knows it; it is not sent.</summary>
    public string? Reading { get; init; }

    /// <inheritdoc/>
    public override string Text => Reading ?? Name;

    /// <inheritdoc/>
    public override bool IsFreeForm => false;
}
