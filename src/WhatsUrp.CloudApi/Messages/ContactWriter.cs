// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contacts;

namespace WhatsUrp.CloudApi.Messages;

/// <summary>Writes a contact card.</summary>
internal static class ContactWriter
{
    public static void Write(Utf8JsonWriter json, ContactCard card)
    {
        json.Object("name", name =>
        {
            name.WriteString("formatted_name", card.Name.FormattedName);
            name.Optional("first_name", card.Name.FirstName);
            name.Optional("last_name", card.Name.LastName);
            name.Optional("middle_name", card.Name.MiddleName);
            name.Optional("prefix", card.Name.Prefix);
            name.Optional("suffix", card.Name.Suffix);
        });
        List(json, "phones", card.Phones, (item, phone) =>
        {
            item.WriteString("phone", phone.Number);
            item.Optional("type", phone.Type);
            item.Optional("wa_id", phone.WhatsAppId);
        });
        List(json, "emails", card.Emails, (item, email) =>
        {
            item.WriteString("email", email.Address);
            item.Optional("type", email.Type);
        });
        List(json, "addresses", card.Addresses, (item, address) =>
        {
            item.Optional("street", address.Street);
            item.Optional("city", address.City);
            item.Optional("state", address.State);
            item.Optional("zip", address.PostalCode);
            item.Optional("country", address.Country);
            item.Optional("country_code", address.CountryCode);
            item.Optional("type", address.Type);
        });
        List(json, "urls", card.Urls, (item, url) =>
        {
            item.WriteString("url", url.Url);
            item.Optional("type", url.Type);
        });
        if (card.Organization is { } organization)
        {
            json.Object("org", org =>
            {
                org.Optional("company", organization.Company);
                org.Optional("department", organization.Department);
                org.Optional("title", organization.Title);
            });
        }

        json.Optional("birthday", card.Birthday?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static void List<T>(Utf8JsonWriter json, string name, ValueList<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count > 0)
        {
            json.Array(name, items, write);
        }
    }
}
