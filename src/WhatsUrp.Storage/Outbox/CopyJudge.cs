// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Storage.Addresses;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Segments;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Storage.Subscribers;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Outbox;

/// <summary>Looks once more, when a copy is about to leave, whether its person still wants it and can be written to.</summary>
internal sealed class CopyJudge(StorageSession session, Broadcast broadcast)
{
    private readonly IReadOnlyList<IReadOnlyList<ListId>> _clauses = ConsentClauses.Of(broadcast);
    private readonly HashSet<FieldId> _asked = [.. (broadcast.Template?.Slots ?? []).OfType<TemplateSlot.Datum>().Select(slot => slot.Field)];

    public async ValueTask<Dictionary<SubscriberId, Recipient>> JudgeAsync(IReadOnlyList<SubscriberId> persons)
    {
        if (persons.Count == 0)
        {
            return [];
        }

        var line = broadcast.Line;
        var standing = new Question<(SubscriberId Person, SubscriberStatus Status, bool IsMerged)>(
            $"SELECT id, status, merged_into FROM subscriber WHERE line_id = @line AND {session.IdIn("id", "@persons")}",
            row => (new SubscriberId(row.Uuid(0)), (SubscriberStatus)row.Small(1), row.Has(2)),
            ("@line", line), ("@persons", persons));
        var (active, current, data) = (
            SubscriptionTable.ActiveOf(session, line, persons), AddressTable.CurrentOf(session, line, persons), FieldTable.Of(session, line, persons));
        await session.TogetherAsync([standing, active, current, .. _asked.Count == 0 ? Array.Empty<Statement>() : [data]]).ConfigureAwait(false);
        var lists = active.Rows.ToLookup(row => row.Person, row => row.List);
        var addresses = current.Rows.ToLookup(row => row.Person);
        var fields = data.Rows.ToLookup(row => row.Person, row => row.Value);
        return standing.Rows.ToDictionary(row => row.Person, row => Judge(
            row.Status,
            row.IsMerged,
            lists[row.Person].ToHashSet(),
            [.. addresses[row.Person].Select(address => (address.Key, address.LastInbound))],
            fields[row.Person]));
    }

    private Recipient Judge(
        SubscriberStatus status, bool isMerged, HashSet<ListId> lists, List<(AddressKey Key, DateTimeOffset? LastInbound)> onRecord, IEnumerable<FieldValue> fields)
    {
        // Who has become another has a copy there.
        if (isMerged || status != SubscriberStatus.Active)
        {
            return new Recipient("status");
        }

        if (!ConsentClauses.AreMet(_clauses, lists))
        {
            return new Recipient("left");
        }

        if (onRecord.Count == 0)
        {
            return new Recipient("status");
        }

        var address = AddressKey.Complete(null, [.. onRecord.Select(row => row.Key)]);
        var parts = AddressKey.Of(address);
        return new Recipient(Reason: null)
        {
            Address = address,
            Window = new ServiceWindow(onRecord.Where(row => parts.Contains(row.Key)).Max(row => row.LastInbound)),
            Fields = [.. fields.Where(value => _asked.Contains(value.Field)).Select(value => new KeyValuePair<FieldId, string>(value.Field, value.Value))],
        };
    }
}
