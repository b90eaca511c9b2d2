// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using WhatsUrp.CloudApi.Webhooks.Calls;
using WhatsUrp.CloudApi.Webhooks.Citizens;
using WhatsUrp.CloudApi.Webhooks.Groups;
using WhatsUrp.CloudApi.Webhooks.Json;
using WhatsUrp.CloudApi.Webhooks.Messages;
using WhatsUrp.CloudApi.Webhooks.Statuses;

namespace WhatsUrp.CloudApi.Webhooks.Reading;

/// <summary>A collection that a value may hold, whatever the field is called, and how one thing of it is read.</summary>
internal sealed class ValueCollection
{
    private ValueCollection(string name, Func<Part, WebhookOrigin, ContactBook?, WebhookEvent> read) =>
        (Name, Utf8Name, Read) = (name, Encoding.UTF8.GetBytes(name), read);

    public static ValueCollection[] All { get; } =
    [
        new("messages", static (item, origin, contacts) => MessageReader.Read(item, origin, contacts)) { NeedsContacts = true },
        new("statuses", static (item, origin, _) => StatusReader.Read(item, origin)),
        new("errors", static (item, origin, _) => new ErrorReported(ErrorReader.Read(item)) { Origin = origin, Raw = item.Raw }) { IsErrors = true },
        new("message_echoes", static (item, origin, _) => MessageReader.Echo(item, origin)),
        new("user_preferences", static (item, origin, _) => IdentityReader.Preference(item, origin)),
        new("user_id_update", static (item, origin, _) => IdentityReader.Change(item, origin)),
        new("calls", static (item, origin, _) => CallReader.Read(item, origin)),
        new("groups", static (item, origin, _) => GroupReader.Read(item, origin)),
        new("user_actions", static (item, origin, _) =>
            new NoticeReceived(item["action_type"u8].Word ?? item["type"u8].Word) { Origin = origin, Raw = item.Raw }),
    ];

    public string Name { get; }

    public byte[] Utf8Name { get; }

    public Func<Part, WebhookOrigin, ContactBook?, WebhookEvent> Read { get; }

    public bool NeedsContacts { get; private init; }

    public bool IsErrors { get; private init; }
}
