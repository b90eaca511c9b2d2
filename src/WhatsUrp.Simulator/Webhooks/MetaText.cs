// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers;
using System.Text;

namespace WhatsUrp.Simulator.Webhooks;

/// <summary>Rewrites JSON as Meta writes webhooks: ASCII only, slashes escaped, hexadecimal digits in lower case.</summary>
/// <remarks>Works on the bytes of valid JSON: what it escapes can stand in strings alone.</remarks>
internal static class MetaText
{
    public static byte[] Escape(ReadOnlySpan<byte> json)
    {
        var output = new ArrayBufferWriter<byte>(json.Length + (json.Length >> 2));
        while (json.Length > 0)
        {
            var plain = json.IndexOfAnyExcept(Plain);
            if (plain < 0)
            {
                output.Write(json);
                break;
            }

            output.Write(json[..plain]);
            json = json[(plain + EscapeOne(json[plain..], output))..];
        }

        return output.WrittenSpan.ToArray();
    }

    private static readonly SearchValues<byte> Plain = SearchValues.Create([.. Enumerable.Range(0, 128).Select(code => (byte)code).Except("/\\@<"u8.ToArray())]);

    private static int EscapeOne(ReadOnlySpan<byte> json, ArrayBufferWriter<byte> output)
    {
        switch (json[0])
        {
            case (byte)'/':
                output.Write("\\/"u8);
                return 1;
            case (byte)'\\':
                return CopyEscape(json, output);
            default:
                Rune.DecodeFromUtf8(json, out var rune, out var length);
                Span<char> units = stackalloc char[2];
                foreach (var unit in units[..rune.EncodeToUtf16(units)])
                {
                    WriteUnit(unit, output);
                }

                return length;
        }
    }

    private static int CopyEscape(ReadOnlySpan<byte> json, ArrayBufferWriter<byte> output)
    {
        if (json[1] != 'u')
        {
            output.Write(json[..2]);
            return 2;
        }

        WriteUnit((char)Convert.ToUInt16(Encoding.ASCII.GetString(json.Slice(2, 4)), 16), output);
        return 6;
    }

    private static void WriteUnit(char unit, ArrayBufferWriter<byte> output)
    {
        var span = output.GetSpan(6);
        "\\u"u8.CopyTo(span);
        for (var index = 0; index < 4; index++)
        {
            span[2 + index] = "0123456789abcdef"u8[(unit >> (12 - (4 * index))) & 0xF];
        }

        output.Advance(6);
    }
}
