// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.Simulator.Graph;

/// <summary>An error as the Graph API answers it.</summary>
internal sealed record GraphError(int Code, int HttpStatus, string Message)
{
    public string? Details { get; init; }

    public int? Subcode { get; init; }

    public bool IsTransient { get; init; }

    public string Type { get; init; } = "OAuthException";

    public static GraphError Of(int code, string? details = null) => GraphErrorTable.Find(code) with { Details = details };

    /// <summary>A complaint about one parameter, in the words that Graph uses for code 100.</summary>
    public static GraphError Parameter(string complaint) => GraphErrorTable.Find(100) with { Message = $"(#100) {complaint}" };

    /// <summary>What Graph says of every node that does not exist or that the token may not see.</summary>
    public static GraphError NoSuchObject(string method, string id) => new(100, 400,
        $"Unsupported {method.ToLowerInvariant()} request. Object with ID '{id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation")
    {
        Subcode = 33,
        Type = "GraphMethodException",
    };

    public GraphReply ToReply(TimeSpan? retryAfter = null) => GraphReply.Json(HttpStatus, this, static (json, error) => error.Write(json)) with { RetryAfter = retryAfter };

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("message", Message);
        json.WriteString("type", Type);
        json.WriteNumber("code", Code);
        if (Details is not null)
        {
            json.WriteStartObject("error_data");
            json.WriteString("messaging_product", "whatsapp");
            json.WriteString("details", Details);
            json.WriteEndObject();
        }

        if (Subcode is { } subcode)
        {
            json.WriteNumber("error_subcode", subcode);
        }

        if (IsTransient)
        {
            json.WriteBoolean("is_transient", true);
        }

        json.WriteString("fbtrace_id", Trace());
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string Trace() => "A" + Convert.ToHexString(Guid.NewGuid().ToByteArray().AsSpan(0, 11));
}
