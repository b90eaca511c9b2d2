// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.CloudApi.Messages;

/// <summary>Writes an interactive message.</summary>
internal static class InteractiveWriter
{
    public static void Write(Utf8JsonWriter json, InteractiveShape shape)
    {
        json.WriteString("type", shape.Kind);
        if (shape.Header is { } header)
        {
            json.Object("header", body => WriteHeader(body, header));
        }

        json.Object("body", body => body.WriteString("text", shape.Text));
        if (shape.Footer is { } footer)
        {
            json.Object("footer", body => body.WriteString("text", footer));
        }

        if (shape.RawAction is { } action)
        {
            json.Raw("action", action);
        }
        else
        {
            json.Object("action", shape.Action);
        }
    }

    private static void WriteHeader(Utf8JsonWriter json, ContentHeader header)
    {
        var kind = header.Media is { } media ? MediaWriter.Name(media.Kind) : "text";
        json.WriteString("type", kind);
        json.Optional("text", header.Text);
        if (header.Media is not null)
        {
            json.Object(kind, body => MediaWriter.Write(body, header.Media));
        }
    }
}
