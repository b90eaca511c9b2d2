// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using System.Text.Json.Serialization;

namespace WhatsUrp.Storage.Documents;

/// <summary>Writes a closed set of kinds as an object with one member, which is named as the kind: <c>{"text":{…}}</c>.</summary>
internal sealed class UnionConverter<T>(params IReadOnlyList<(string Name, Type Type)> kinds) : JsonConverter<T>
    where T : notnull
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.TokenType != JsonTokenType.PropertyName)
        {
            throw new JsonException($"An object that names a kind of {typeof(T).Name} is expected.");
        }

        var name = reader.GetString()!;
        var type = kinds.FirstOrDefault(kind => kind.Name == name).Type
            ?? throw new JsonException($"{typeof(T).Name} has no kind '{name}'. A newer release wrote it: read it with that release.");
        reader.Read();
        var value = (T)JsonSerializer.Deserialize(ref reader, options.GetTypeInfo(type))!;
        return reader.Read() && reader.TokenType == JsonTokenType.EndObject
            ? value
            : throw new JsonException($"{typeof(T).Name} has one kind only.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var type = value.GetType();
        writer.WriteStartObject();
        writer.WritePropertyName(kinds.First(kind => kind.Type == type).Name);
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(type));
        writer.WriteEndObject();
    }
}
