// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers;
using System.Text;
using System.Text.Json;
using WhatsUrp.Lines;

namespace WhatsUrp.Subscribers;

/// <summary>Writes segments as JSON and reads them: objects with <c>all</c>, <c>any</c>, <c>not</c>, <c>list</c>, or <c>field</c> with <c>in</c>.</summary>
/// <example>
/// <code>
/// {"all":[{"list":"emergenze"},{"field":"frazione","in":["villetta"]},{"not":{"field":"plesso","in":["primaria"]}}]}
/// </code>
/// </example>
public static class SegmentJson
{
    /// <summary>How many levels a segment may have.</summary>
    public const int MostLevels = 6;

    /// <summary>How many nodes a segment may have.</summary>
    public const int MostNodes = 50;

    /// <summary>Writes a segment as JSON.</summary>
    /// <param name="segment">The segment.</param>
    /// <returns>The JSON.</returns>
    public static string Write(Segment segment)
    {
        ArgumentNullException.ThrowIfNull(segment);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, segment);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes a segment into JSON.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="segment">The segment.</param>
    public static void Write(Utf8JsonWriter writer, Segment segment)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        switch (segment)
        {
            case Segment.All all:
                Write(writer, "all", all.Parts);
                break;
            case Segment.Any any:
                Write(writer, "any", any.Parts);
                break;
            case Segment.Complement complement:
                writer.WritePropertyName("not");
                Write(writer, complement.Part);
                break;
            case Segment.OnList list:
                writer.WriteString("list", list.Id.Value);
                break;
            case Segment.FieldIn field:
                writer.WriteString("field", field.Field.Value);
                writer.WriteStartArray("in");
                foreach (var key in field.Keys)
                {
                    writer.WriteStringValue(key);
                }

                writer.WriteEndArray();
                break;
            default:
                throw new ArgumentException("WURP0111: a segment holds an empty part.", nameof(segment));
        }

        writer.WriteEndObject();
    }

    /// <summary>Reads a segment.</summary>
    /// <param name="json">The JSON.</param>
    /// <returns>The segment.</returns>
    /// <exception cref="FormatException">It is no JSON, or no segment; the message says where and what is expected.</exception>
    public static Segment Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException fault)
        {
            throw new FormatException("WURP0660: the segment is no JSON.", fault);
        }
    }

    /// <summary>Reads a segment out of JSON that was read already.</summary>
    /// <param name="element">The object.</param>
    /// <returns>The segment.</returns>
    /// <exception cref="FormatException">It is no segment; the message says where and what is expected.</exception>
    public static Segment Read(JsonElement element)
    {
        var nodes = 0;
        return Read(element, "segment", 1, ref nodes);
    }

    private static Segment Read(JsonElement element, string place, int level, ref int nodes)
    {
        if (level > MostLevels || ++nodes > MostNodes)
        {
            throw new FormatException($"WURP0661: a segment has at most {MostLevels} levels and {MostNodes} nodes ({place}).");
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Fault(place, "an object is expected");
        }

        List<JsonProperty> members = [.. element.EnumerateObject()];
        return members switch
        {
            [{ Name: "all" } all] => new Segment.All(Parts(all.Value, $"{place}.all", level, ref nodes)),
            [{ Name: "any" } any] => new Segment.Any(Parts(any.Value, $"{place}.any", level, ref nodes)),
            [{ Name: "not" } not] => new Segment.Complement(Read(not.Value, $"{place}.not", level + 1, ref nodes)),
            [{ Name: "list" } list] => new Segment.OnList(new ListId(Tag(list.Value, $"{place}.list"))),
            [{ Name: "field" } field, { Name: "in" } keys] => Field(field.Value, keys.Value, place),
            [{ Name: "in" } keys, { Name: "field" } field] => Field(field.Value, keys.Value, place),
            _ => throw Fault(place, "all, any, not, list, or field with in is expected, and nothing else"),
        };
    }

    private static List<Segment> Parts(JsonElement element, string place, int level, ref int nodes)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            throw Fault(place, "an array is expected");
        }

        var parts = new List<Segment>();
        foreach (var part in element.EnumerateArray())
        {
            parts.Add(Read(part, $"{place}[{parts.Count}]", level + 1, ref nodes));
        }

        return parts;
    }

    private static Segment.FieldIn Field(JsonElement field, JsonElement keys, string place)
    {
        if (keys.ValueKind != JsonValueKind.Array)
        {
            throw Fault($"{place}.in", "an array is expected");
        }

        return new Segment.FieldIn(
            new FieldId(Tag(field, $"{place}.field")),
            [.. keys.EnumerateArray().Select((key, index) => key.ValueKind == JsonValueKind.String
                ? key.GetString()!
                : throw Fault($"{place}.in[{index}]", "a text is expected"))]);
    }

    private static string Tag(JsonElement element, string place) =>
        element.ValueKind == JsonValueKind.String && element.GetString() is { Length: <= 64 } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : throw Fault(place, "a text of 1 to 64 characters is expected");

    private static void Write(Utf8JsonWriter writer, string name, IReadOnlyList<Segment> parts)
    {
        writer.WriteStartArray(name);
        foreach (var part in parts)
        {
            Write(writer, part);
        }

        writer.WriteEndArray();
    }

    private static FormatException Fault(string place, string expected) => new($"WURP0660: {place}: {expected}.");
}
