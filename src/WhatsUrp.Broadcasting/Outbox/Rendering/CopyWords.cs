// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Messaging.Templates;

namespace WhatsUrp.Broadcasting.Outbox.Rendering;

/// <summary>The words of one broadcast: its text with the line's footer for persons within their service window, its template for the others.</summary>
/// <remarks>Pure and thread-safe; what differs from person to person is their own data alone.</remarks>
internal sealed class CopyWords(Broadcast broadcast, string footer)
{
    private const int LongestParameter = 1024;
    private readonly TextContent? _text = string.IsNullOrWhiteSpace(broadcast.Text) ? null : new TextContent($"{broadcast.Text.TrimEnd()}\n\n{footer}".TrimEnd());

    /// <summary>Renders the copy of one person.</summary>
    /// <param name="window">The person's service window.</param>
    /// <param name="fields">The person's registration data that the template asks for.</param>
    /// <param name="channel">What the channel can carry.</param>
    /// <param name="now">The present.</param>
    public CopyRendering Render(ServiceWindow window, IReadOnlyList<KeyValuePair<FieldId, string>> fields, TransportCapabilities channel, DateTimeOffset now)
    {
        if (_text is not null && window.IsOpen(channel.FreeFormWindow, now))
        {
            return _text.Text.Length > channel.MaxTextLength ? CopyRendering.Failed("the text is too long") : CopyRendering.Of(_text);
        }

        return broadcast.Template is { } template
            ? Fill(template, fields)
            : CopyRendering.Failed("the person is outside the service window, and there is no template");
    }

    private static CopyRendering Fill(BroadcastTemplate template, IReadOnlyList<KeyValuePair<FieldId, string>> fields)
    {
        var parameters = new TemplateParameter[template.Slots.Count];
        for (var i = 0; i < parameters.Length; i++)
        {
            var slot = template.Slots[i];
            var value = slot switch
            {
                TemplateSlot.Fixed text => OneLine(text.Value),
                TemplateSlot.Datum datum => OneLine(Join(fields, datum.Field)) is { Length: > 0 } own ? own : OneLine(datum.Default),
                _ => "",
            };
            if (value.Length is 0 or > LongestParameter)
            {
                return CopyRendering.Failed($"gap {slot.Name ?? (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)} {(value.Length == 0 ? "has nothing to fill it" : "is too long")}");
            }

            parameters[i] = new TemplateParameter.Text(value, slot.Name);
        }

        ValueList<TemplateComponent> components = parameters.Length == 0 ? [] : [new TemplateComponent.Body([.. parameters])];
        return CopyRendering.Of(new TemplateContent(template.Name, template.Language, components));
    }

    private static string Join(IReadOnlyList<KeyValuePair<FieldId, string>> fields, FieldId wanted) =>
        string.Join(", ", fields.Where(field => field.Key == wanted).Select(field => field.Value));

    /// <summary>Makes every run of blanks, tabs and line breaks one blank: the platform refuses what holds a line break, a tab or more than four blanks in a row.</summary>
    private static string OneLine(string? text)
    {
        var line = new StringBuilder(text?.Length ?? 0);
        foreach (var c in text ?? "")
        {
            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }
}
