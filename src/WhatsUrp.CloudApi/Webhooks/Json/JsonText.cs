// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers;
using System.Globalization;
using System.Text;

namespace WhatsUrp.CloudApi.Webhooks.Json;

/// <summary>Reads the text between the quotes of a JSON string. Unlike the document's own reading it never throws.</summary>
/// <remarks>A surrogate that does not pair is kept as it came; bytes that are no UTF-8 become U+FFFD. The syntax of escapes has been checked before.</remarks>
internal static class JsonText
{
    private const int LongestOnStack = 256;

    public static string Read(ReadOnlySpan<byte> raw)
    {
        if (raw.IndexOf((byte)'\\') < 0)
        {
            return Encoding.UTF8.GetString(raw);
        }

        char[]? rented = raw.Length <= LongestOnStack ? null : ArrayPool<char>.Shared.Rent(raw.Length);
        var chars = rented ?? stackalloc char[LongestOnStack];
        var text = chars[..Unescape(raw, chars)].ToString();
        if (rented is not null)
        {
            // What a citizen wrote does not stay behind in a shared buffer.
            ArrayPool<char>.Shared.Return(rented, clearArray: true);
        }

        return text;
    }

    /// <summary>Whether a name, escapes and all, is the given one.</summary>
    public static bool Is(ReadOnlySpan<byte> raw, ReadOnlySpan<byte> name) => Read(raw) == Encoding.UTF8.GetString(name);

    /// <summary>Invariant: no character comes from less than one byte, so the destination never overflows.</summary>
    private static int Unescape(ReadOnlySpan<byte> raw, Span<char> destination)
    {
        var written = 0;
        while (raw.Length > 0)
        {
            var plain = raw.IndexOf((byte)'\\');
            plain = plain < 0 ? raw.Length : plain;
            written += Encoding.UTF8.GetChars(raw[..plain], destination[written..]);
            raw = raw[plain..];
            if (raw.Length >= 2)
            {
                destination[written++] = Escaped(raw, out var length);
                raw = raw[length..];
            }
            else
            {
                break;
            }
        }

        return written;
    }

    private static char Escaped(ReadOnlySpan<byte> raw, out int length)
    {
        length = 2;
        switch (raw[1])
        {
            case (byte)'b': return '\b';
            case (byte)'f': return '\f';
            case (byte)'n': return '\n';
            case (byte)'r': return '\r';
            case (byte)'t': return '\t';
            case (byte)'u' when raw.Length >= 6 && ushort.TryParse(raw[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                length = 6;
                return (char)code;
            case var other: return (char)other;
        }
    }
}
