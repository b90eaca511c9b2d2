// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Json;

namespace WhatsUrp.Simulator.Graph;

/// <summary>Writes JSON that escapes no more than JSON must, as Meta's own answers do.</summary>
internal static class RelaxedJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static ReadOnlyMemory<byte> Write<TState>(TState state, Action<Utf8JsonWriter, TState> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json, state);
        }

        return buffer.WrittenMemory;
    }

    public static ReadOnlyMemory<byte> Write(JsonNode node) => Write(node, static (json, node) => node.WriteTo(json));
}
