// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using System.Text.Json.Serialization;

namespace WhatsUrp.Storage.Documents;

/// <summary>Writes a value of the vocabulary as the text that it wraps.</summary>
internal sealed class TextConverter<T>(Func<T, string> toText, Func<string, T> toValue) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => toValue(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(toText(value));
}
