// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;

namespace WhatsUrp.ConsoleHost.Chat.Language;

/// <summary>Reads the language of a conversation: citizens (<c>+393331234567: text</c>), the office (<c>/order …</c>), headings (<c># …</c>).</summary>
internal static class ChatLineReader
{
    private const string Expected =
        "a line is \"+393331234567: text\" for a citizen (a telephone number, a user id such as IT.123, or both joined with |), \"/help\" for the office, or \"# remark\"";

    public static ChatLine Read(string line)
    {
        var trimmed = line.Trim();
        return trimmed switch
        {
            "" => new ChatLine.Blank(),
            "#" or ['#', ' ', ..] => new ChatLine.Heading(trimmed[1..].Trim()),
            ['/', ..] => ReadOffice(trimmed),
            _ => ReadCitizen(line),
        };
    }

    private static ChatLine.FromOffice ReadOffice(string line)
    {
        var end = line.AsSpan().IndexOfAny(' ', '\t');
        return end < 0
            ? new ChatLine.FromOffice(line.ToLowerInvariant(), "")
            : new ChatLine.FromOffice(line[..end].ToLowerInvariant(), line[end..].Trim());
    }

    private static ChatLine ReadCitizen(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return new ChatLine.Unreadable($"Not understood: {Expected}.");
        }

        if (!CitizenAddress.TryParse(line[..colon].Trim(), out var from))
        {
            return new ChatLine.Unreadable($"What stands before the first colon names no citizen: {Expected}.");
        }

        var text = line[(colon + 1)..].Replace("\\n", "\n", StringComparison.Ordinal).Trim(' ');
        return AttachmentReader.TryRead(text, out var content, out var fault)
            ? new ChatLine.FromCitizen(from, content)
            : new ChatLine.Unreadable(fault);
    }
}
