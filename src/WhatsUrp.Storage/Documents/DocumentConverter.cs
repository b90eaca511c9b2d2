// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace WhatsUrp.Storage.Documents;

/// <summary>Writes a value by way of a document of the same meaning.</summary>
internal sealed class DocumentConverter<T, TDocument>(Func<T, TDocument> toDocument, Func<TDocument, T> toValue) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        toValue(JsonSerializer.Deserialize(ref reader, InfoOf(options)) ?? throw new JsonException($"A {typeof(T).Name} is expected."));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, toDocument(value), InfoOf(options));

    private static JsonTypeInfo<TDocument> InfoOf(JsonSerializerOptions options) => (JsonTypeInfo<TDocument>)options.GetTypeInfo(typeof(TDocument));
}
