// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using System.Text.Json;
using CsCheck;

namespace WhatsUrp.CloudApi.Tests.Webhooks.Reading;

/// <summary>Spoils JSON in the ways in which it is spoilt on the road: other types, members twice, depth, size, cuts.</summary>
internal static class Mutator
{
    private static readonly byte[][] Strangers =
    [
        .. new[]
        {
            "null", "true", "0", "-1", "1e400", "12345678901234567890123456789", "1793606400000", "\"\"", "\"   \"", "\"asdf\"", "\"1793606400\"", "\"IT.12\"",
            "\"\\ud800\"", "\"\\udc00\\ud800\\u0000\"", "{}", "[]", "[[]]", "[null]", "[{}]", "{\"id\":{}}", "{\"type\":[1]}", "{\"\\ud800\":1}", "[\"messages\"]",
            "{\"te\\u0078t\":{\"body\":\"x\"}}", "\"{\\\"a\\\":1\"",
        }.Select(Encoding.UTF8.GetBytes),
        Encoding.UTF8.GetBytes(new string('[', 60) + new string(']', 60)),
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 60)) + "1" + new string('}', 60)),
        Encoding.UTF8.GetBytes("\"" + new string('x', 20_000) + "\""),
        Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("{}", 2000)) + "]"),
    ];

    /// <summary>Deeper than any reader follows; not among what is exchanged, since the whole body is then no webhook.</summary>
    private static readonly byte[] Abyss = Encoding.UTF8.GetBytes(new string('[', 5000));

    /// <summary>JSON that is still JSON, with some of its values exchanged or doubled.</summary>
    public static Gen<byte[]> Swapped(Gen<byte[]> seeds) =>
        Gen.Select(seeds, Gen.Select(Gen.Int[0, 3], Gen.Int[0, 1 << 20], Gen.Int[0, Strangers.Length - 1]).Array[1, 4])
            .Select((seed, changes) => changes.Aggregate(seed, (json, change) => Swap(json, change.Item1, change.Item2, Strangers[change.Item3])));

    /// <summary>The same, or bytes that may be no JSON any more.</summary>
    public static Gen<byte[]> Spoilt(Gen<byte[]> seeds) =>
        Gen.Select(Swapped(seeds), Gen.Int[0, 3], Gen.Int[0, 1 << 20], Gen.Byte).Select((json, way, at, value) => way switch
        {
            1 => json[..(at % (json.Length + 1))],
            2 => [.. json[..(at % json.Length)], value, .. json[((at % json.Length) + 1)..]],
            3 => [.. json[..(at % json.Length)], .. Abyss],
            _ => json,
        });

    private static byte[] Swap(byte[] json, int way, int choice, byte[] stranger)
    {
        var values = Values(json);
        var (start, end, nameStart) = values[choice % values.Count];
        return way switch
        {
            0 when nameStart >= 0 => [.. json[..nameStart], .. json[nameStart..end], (byte)',', .. json[nameStart..]],
            0 when start > 0 && json[start - 1] is (byte)'[' or (byte)',' => [.. json[..start], .. json[start..end], (byte)',', .. json[start..]],
            1 when values[stranger.Length * 31 % values.Count] is var other => [.. json[..start], .. json[other.Start..other.End], .. json[end..]],
            _ => [.. json[..start], .. stranger, .. json[end..]],
        };
    }

    private static List<(int Start, int End, int NameStart)> Values(byte[] json)
    {
        var values = new List<(int Start, int End, int NameStart)>();
        var open = new Stack<int>();
        var name = -1;
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 100_000 });
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = start;
                    continue;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    var index = open.Pop();
                    values[index] = values[index] with { End = (int)reader.BytesConsumed };
                    break;
                case JsonTokenType.StartArray or JsonTokenType.StartObject:
                    open.Push(values.Count);
                    values.Add((start, 0, name));
                    break;
                default:
                    values.Add((start, (int)reader.BytesConsumed, name));
                    break;
            }

            name = -1;
        }

        return values;
    }
}
