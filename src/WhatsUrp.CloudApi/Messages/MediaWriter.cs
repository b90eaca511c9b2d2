// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.CloudApi.Messages;

/// <summary>Writes a medium.</summary>
internal static class MediaWriter
{
    public static string Name(MediaKind kind) => kind switch
    {
        MediaKind.Image => "image",
        MediaKind.Video => "video",
        MediaKind.Audio => "audio",
        MediaKind.Document => "document",
        _ => "sticker",
    };

    public static void Write(Utf8JsonWriter json, MediaContent media)
    {
        Write(json, media.Source, media.FileName);
        json.Optional("caption", media.Caption);
        if (media.IsVoice)
        {
            json.WriteBoolean("voice", true);
        }
    }

    public static void Write(Utf8JsonWriter json, MediaHandle source, string? fileName)
    {
        json.Optional("id", source.Id);
        json.Optional("link", source.Link?.AbsoluteUri);
        json.Optional("filename", fileName);
    }
}
