// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.CloudApi.Graph;

namespace WhatsUrp.CloudApi.Templates;

/// <summary>Writes templates to be judged.</summary>
internal static class TemplateDraftWriter
{
    public static void Write(Utf8JsonWriter json, TemplateDraft draft)
    {
        json.WriteString("name", draft.Name);
        json.WriteString("language", draft.Language);
        json.WriteString("category", draft.Category.Name);
        json.WriteString("parameter_format", IsNamed(draft.Parts) ? "named" : "positional");
        if (draft.TimeToLive is { } life)
        {
            json.WriteNumber("message_send_ttl_seconds", (long)life.TotalSeconds);
        }

        WriteParts(json, draft.Parts);
    }

    public static void WriteParts(Utf8JsonWriter json, IEnumerable<TemplatePart> parts) => json.Array("components", parts, WritePart);

    private static bool IsNamed(IEnumerable<TemplatePart> parts) => parts.Any(part => !TemplateGaps.AreNumbered(TemplateGaps.Of(part.Text)));

    private static void WritePart(Utf8JsonWriter json, TemplatePart part)
    {
        json.WriteString("type", part.Kind.ToString().ToUpperInvariant());
        json.Optional("format", part.Format ?? (part.Kind == TemplatePartKind.Header ? "TEXT" : null));
        json.Optional("text", part.Text);
        if (part.Examples.Count > 0)
        {
            json.Object("example", example => WriteExamples(example, part));
        }

        if (part.Buttons.Count > 0)
        {
            json.Array("buttons", part.Buttons, WriteButton);
        }
    }

    private static void WriteExamples(Utf8JsonWriter json, TemplatePart part)
    {
        var prefix = part.Kind == TemplatePartKind.Header ? "header" : "body";
        if (part.Examples.Any(example => example.Name is not null))
        {
            json.Array($"{prefix}_text_named_params", part.Examples, (item, example) =>
            {
                item.WriteString("param_name", example.Name);
                item.WriteString("example", example.Value);
            });
            return;
        }

        var isBody = part.Kind == TemplatePartKind.Body;
        json.WriteStartArray(isBody || part.Format is null or "TEXT" ? $"{prefix}_text" : "header_handle");
        if (isBody)
        {
            json.WriteStartArray();
        }

        foreach (var example in part.Examples)
        {
            json.WriteStringValue(example.Value);
        }

        if (isBody)
        {
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteButton(Utf8JsonWriter json, TemplateButton button)
    {
        json.WriteString("type", button.Type);
        json.Optional("text", button.Text);
        json.Optional("url", button.Url);
        json.Optional("phone_number", button.PhoneNumber);
        json.Optional("flow_id", button.FlowId);
        if (button.Example is { } example)
        {
            // A page takes a list of examples, a code a single one.
            if (button.Url is null)
            {
                json.WriteString("example", example);
            }
            else
            {
                json.WriteStartArray("example");
                json.WriteStringValue(example);
                json.WriteEndArray();
            }
        }
    }
}
