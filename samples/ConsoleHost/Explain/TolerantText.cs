// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace WhatsUrp.ConsoleHost.Explain;

/// <summary>Reads a JSON string as it is: phones send halves of surrogate pairs, which the serializer refuses.</summary>
internal static class TolerantText
{
    public static string? Of(JsonElement text)
    {
        try
        {
            return text.GetString();
        }
        catch (InvalidOperationException)
        {
            return Unescape(text.GetRawText().AsSpan()[1..^1]);
        }
    }

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        var plain = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                plain.Append(raw[i]);
            }
            else if (raw[++i] == 'u')
            {
                plain.Append((char)ushort.Parse(raw.Slice(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 4;
            }
            else
            {
                plain.Append(raw[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var c => c });
            }
        }

        return plain.ToString();
    }
}
