// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Citizens;
using WhatsUrp.CloudApi.Webhooks.Json;

namespace WhatsUrp.CloudApi.Webhooks.Reading;

/// <summary>Reads entries and their changes into events: first the collections of things that a value holds, then what its field says.</summary>
internal sealed class ChangeReader(BodyContext context, List<WebhookEvent> events)
{
    public void ReadEntry(Part entry)
    {
        var account = entry["id"u8].Text ?? "";
        var at = entry["time"u8].Instant;
        var read = false;
        context.Change = 0;
        for (var members = entry.Members; members.MoveNext();)
        {
            if (members.IsNamed("changes"u8))
            {
                read = true;
                foreach (var change in members.Current.Items)
                {
                    ReadChange(change, account, at);
                    context.Change++;
                }
            }
        }

        if (!read)
        {
            Keep(entry, new WebhookOrigin(account, "", null, null, at, context.ReceivedAt), entry.IsObject ? WebhookIrregularity.Missing : WebhookIrregularity.WrongType, "changes");
        }

        context.Entry++;
    }

    public void ReadChange(Part change, string account, DateTimeOffset? at) => Read(change, change["value"u8], Field(change["field"u8]), account, at);

    /// <summary>Reads a value that stands alone, without the change and the entry around it.</summary>
    public void ReadValue(Part value) => Read(value, value, "messages", account: "", at: null);

    private void Read(Part change, Part value, string field, string account, DateTimeOffset? at)
    {
        context.Item = ("", -1);
        var metadata = value["metadata"u8];
        var display = metadata["display_phone_number"u8];
        var origin = new WebhookOrigin(
            account,
            field,
            metadata["phone_number_id"u8].Word,
            (display.Exists ? display : value["display_phone_number"u8]).Word,
            at,
            context.ReceivedAt);
        if (!value.IsObject)
        {
            Keep(change, origin, value.Exists ? WebhookIrregularity.WrongType : WebhookIrregularity.Missing, "value");
            return;
        }

        var before = events.Count;
        var (things, isEmpty) = ReadCollections(value, origin);
        context.Item = ("", -1);
        if (things == 0 && ChangeFields.Find(origin.Field) is { } read)
        {
            events.Add(read(value, origin));
        }
        else if (events.Count == before && isEmpty)
        {
            // A collection that is empty is nothing strange: the change is told of, and nothing is missing.
            events.Add(ChangeFields.Notice(value, origin));
        }
        else if (events.Count == before)
        {
            Keep(value, origin, ChangeFields.HoldsCollection(origin.Field) ? WebhookIrregularity.Missing : WebhookIrregularity.UnknownField, "field");
        }
    }

    /// <returns>How many things there were, errors apart: those may come with any field; and whether a collection held none.</returns>
    private (int Things, bool IsEmpty) ReadCollections(Part value, WebhookOrigin origin)
    {
        var things = 0;
        var isEmpty = false;
        ContactBook? contacts = null;
        var contactsRead = false;
        for (var members = value.Members; members.MoveNext();)
        {
            foreach (var collection in ValueCollection.All)
            {
                if (!members.IsNamed(collection.Utf8Name))
                {
                    continue;
                }

                if (collection.NeedsContacts && !contactsRead)
                {
                    context.Item = ("contacts", 0);
                    (contacts, contactsRead) = (ContactBook.Read(value["contacts"u8]), true);
                }

                var index = 0;
                foreach (var item in members.Current.Items)
                {
                    context.Item = (collection.Name, index++);
                    events.Add(item.Members.MoveNext()
                        ? collection.Read(item, origin, contacts)
                        : Unknown(item, origin, item.IsObject ? WebhookIrregularity.Missing : WebhookIrregularity.WrongType, ""));
                    things += collection.IsErrors ? 0 : 1;
                }

                isEmpty |= index == 0 && members.Current.IsArray;
                break;
            }
        }

        return (things, isEmpty);
    }

    private void Keep(Part part, WebhookOrigin origin, WebhookIrregularity why, string member) => events.Add(Unknown(part, origin, why, member));

    private UnknownEvent Unknown(Part part, WebhookOrigin origin, WebhookIrregularity why, string member)
    {
        context.Note(why, member);
        return new UnknownEvent { Origin = origin, Raw = part.Raw };
    }

    private static string Field(Part field) => field.Text switch
    {
        null => "",
        // The usual one, without a copy of it for each webhook.
        "messages" => "messages",
        var other => other.Trim(),
    };
}
