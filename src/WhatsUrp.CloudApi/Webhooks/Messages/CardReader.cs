// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Json;

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>Reads contact cards.</summary>
internal static class CardReader
{
    public static ContactCard Read(Part card)
    {
        var name = card["name"u8];
        return new ContactCard(
            name["formatted_name"u8].Word ?? Join(' ', name["first_name"u8].Word, name["last_name"u8].Word),
            card["phones"u8].List(static phone => new ContactPhone(phone["phone"u8].Word, phone["wa_id"u8].Word, phone["type"u8].Word)),
            Texts(card["emails"u8], static email => email["email"u8].Word),
            Texts(card["addresses"u8], static address => Join(
                ' ', address["street"u8].Word, address["zip"u8].Word, address["city"u8].Word, address["state"u8].Word, address["country"u8].Word)),
            Texts(card["urls"u8], static url => url["url"u8].Word),
            card["org"u8]["company"u8].Word,
            card["birthday"u8].Word,
            card["origin"u8].Word,
            card["vcard"u8].Word);
    }

    private static string[] Texts(Part list, Func<Part, string?> read)
    {
        // Most cards lack most lists: what is not there must cost nothing.
        List<string>? texts = null;
        foreach (var item in list.Items)
        {
            if (read(item) is { } text)
            {
                (texts ??= []).Add(text);
            }
        }

        return texts?.ToArray() ?? [];
    }

    private static string? Join(char separator, params ReadOnlySpan<string?> parts)
    {
        var joined = "";
        foreach (var part in parts)
        {
            joined += part is null ? "" : joined.Length == 0 ? part : separator + part;
        }

        return joined.Length == 0 ? null : joined;
    }
}
