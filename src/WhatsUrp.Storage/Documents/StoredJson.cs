// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Documents;

/// <summary>Writes and reads the parts of a record that are kept as JSON.</summary>
internal static class StoredJson
{
    public static string Of(Draft draft) => JsonSerializer.Serialize(DraftDocument.Of(draft), DocumentContext.Default.DraftDocument);

    public static string Of(IReadOnlyList<MediaReference> media) =>
        JsonSerializer.Serialize(media, DocumentContext.Default.IReadOnlyListMediaReference);

    public static string? Of(GeoPosition? position) =>
        position is null ? null : JsonSerializer.Serialize(position, DocumentContext.Default.GeoPosition);

    public static Draft ToDraft(string json) => JsonSerializer.Deserialize(json, DocumentContext.Default.DraftDocument)!.ToDraft();

    public static IReadOnlyList<MediaReference> ToMedia(string json) =>
        JsonSerializer.Deserialize(json, DocumentContext.Default.IReadOnlyListMediaReference)!;

    public static GeoPosition? ToPosition(string? json) =>
        json is null ? null : JsonSerializer.Deserialize(json, DocumentContext.Default.GeoPosition);
}
