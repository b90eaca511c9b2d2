// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Messaging.Templates;

namespace WhatsUrp.Storage.Documents;

/// <summary>A filled template as JSON: the content has two constructors, of which the serializer would have to choose one.</summary>
internal sealed record TemplateDocument(string Name, string Language, ValueList<TemplateComponent> Components, string? Reading = null)
{
    public static TemplateDocument Of(TemplateContent content) => new(content.Name, content.Language, content.Components, content.Reading);

    public TemplateContent ToTemplate() => new(Name, Language, Components) { Reading = Reading };
}
