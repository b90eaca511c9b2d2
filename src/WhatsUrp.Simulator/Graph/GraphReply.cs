// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text;

namespace WhatsUrp.Simulator.Graph;

/// <summary>An answer, made before anything is written to the wire, so that a fault can spoil it.</summary>
internal readonly record struct GraphReply(int Status, ReadOnlyMemory<byte> Body, string ContentType = GraphReply.JsonType)
{
    public const string JsonType = "application/json; charset=UTF-8";

    public static GraphReply Success { get; } = new(200, """{"success":true}"""u8.ToArray());

    public TimeSpan? RetryAfter { get; init; }

    public static GraphReply Text(int status, string body, string contentType) => new(status, Encoding.UTF8.GetBytes(body), contentType);

    public static GraphReply Ok<TState>(TState state, Action<Utf8JsonWriter, TState> write) => Json(200, state, write);

    public static GraphReply Json<TState>(int status, TState state, Action<Utf8JsonWriter, TState> write) =>
        new(status, RelaxedJson.Write(state, write));

    public static GraphReply Json(int status, JsonObject body) => new(status, RelaxedJson.Write(body));
}
