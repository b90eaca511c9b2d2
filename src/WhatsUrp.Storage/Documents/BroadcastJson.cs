// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;

namespace WhatsUrp.Storage.Documents;

/// <summary>Writes a broadcast as JSON and reads it again, and tells it by its digest.</summary>
internal static class BroadcastJson
{
    private static JsonTypeInfo<BroadcastDocument> Info => (JsonTypeInfo<BroadcastDocument>)ContentJson.Options.GetTypeInfo(typeof(BroadcastDocument));

    private static JsonTypeInfo<Dictionary<string, int>> CountsInfo =>
        (JsonTypeInfo<Dictionary<string, int>>)ContentJson.Options.GetTypeInfo(typeof(Dictionary<string, int>));

    public static string Of(Broadcast broadcast) => JsonSerializer.Serialize(BroadcastDocument.Of(broadcast), Info);

    /// <exception cref="StorageException">A release that is newer wrote it.</exception>
    public static Broadcast ToBroadcast(LineId line, string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Info)!.ToBroadcast(line);
        }
        catch (Exception fault) when (fault is JsonException or FormatException)
        {
            throw new StorageException("WURP0656: a broadcast cannot be read. Start the release that wrote it, or a later one.", fault);
        }
    }

    /// <summary>Digests all that would be sent, to whom and when: everything but the title.</summary>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string DigestOf(Broadcast broadcast) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{broadcast.Line.Value}\n{Of(broadcast with { Title = "" })}")));

    public static string Of(IReadOnlyDictionary<string, int> counts) =>
        JsonSerializer.Serialize(counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal), CountsInfo);

    public static Dictionary<string, int> ToCounts(string json) => JsonSerializer.Deserialize(json, CountsInfo)!;
}
