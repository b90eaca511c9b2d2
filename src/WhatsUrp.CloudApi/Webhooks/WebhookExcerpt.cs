// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace WhatsUrp.CloudApi.Webhooks;

/// <summary>Cuts one thing out of a webhook, as a webhook of its own.</summary>
/// <remarks>Pure and thread-safe.</remarks>
public static class WebhookExcerpt
{
    private const int MaxDepth = 1000;

    /// <summary>Writes the body anew with one message, status or change alone, and what belongs to it: its envelope, metadata and contacts.</summary>
    /// <param name="body">The body that was read.</param>
    /// <param name="item">The thing, as the reader gave it: a slice of the body (<see cref="WebhookEvent.Raw"/>).</param>
    /// <returns>A body that the reader reads as this one thing; the whole body when the thing is no slice of it.</returns>
    public static ReadOnlyMemory<byte> Cut(ReadOnlyMemory<byte> body, RawJson item)
    {
        if (!MemoryMarshal.TryGetArray(body, out var whole)
            || !MemoryMarshal.TryGetArray(item.Utf8, out var part)
            || part.Array != whole.Array
            || part.Offset < whole.Offset
            || part.Offset + part.Count > whole.Offset + whole.Count)
        {
            return body;
        }

        var reader = new Utf8JsonReader(body.Span, new JsonReaderOptions { MaxDepth = MaxDepth });
        reader.Read();
        var output = new ArrayBufferWriter<byte>();
        Copy(body.Span, ref reader, output, (part.Offset - whole.Offset, part.Offset - whole.Offset + part.Count));
        return output.WrittenMemory;
    }

    /// <summary>Copies the value at which the reader stands, and leaves the reader at its end.</summary>
    private static void Copy(ReadOnlySpan<byte> body, ref Utf8JsonReader reader, ArrayBufferWriter<byte> output, (int Start, int End) item)
    {
        var value = ValueAt(reader);
        if (value == item || !Holds(value, item))
        {
            output.Write(body[value.Start..value.End]);
            reader.Skip();
            return;
        }

        var isArray = reader.TokenType == JsonTokenType.StartArray;
        output.Write(isArray ? "["u8 : "{"u8);
        var isFirst = true;
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject))
        {
            var start = (int)reader.TokenStartIndex;
            var accompanies = !isArray && reader.ValueTextEquals("contacts"u8);
            if (!isArray)
            {
                reader.Read();
            }

            // Of an array only what leads to the item is kept; beside it whatever belongs to its envelope, but none of the other items.
            accompanies |= !isArray && reader.TokenType != JsonTokenType.StartArray;
            if (!accompanies && !Holds(ValueAt(reader), item))
            {
                reader.Skip();
                continue;
            }

            output.Write(isFirst ? default : ","u8);
            output.Write(body[start..(int)reader.TokenStartIndex]);
            Copy(body, ref reader, output, item);
            isFirst = false;
        }

        output.Write(isArray ? "]"u8 : "}"u8);
    }

    private static bool Holds((int Start, int End) value, (int Start, int End) item) => value.Start <= item.Start && item.End <= value.End;

    private static (int Start, int End) ValueAt(Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return (start, (int)reader.BytesConsumed);
    }
}
