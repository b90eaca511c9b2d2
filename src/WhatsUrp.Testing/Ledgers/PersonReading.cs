// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>Reads what a line knows of a person.</summary>
internal static class PersonReading
{
    public static CitizenState State(LedgerLine line, CitizenAddress address)
    {
        if (line.Book.Owners(AddressPart.Of(address)) is not [var person, ..])
        {
            return new CitizenState { Line = line.Id, Address = address };
        }

        var known = AddressPart.Join(AddressPart.Of(address).Concat(line.Book.PartsOf(person)))!;
        return new CitizenState
        {
            Line = line.Id,
            Address = known,
            Subscriber = person.Id,
            Status = person.Status,
            Fields = [.. person.Fields],
            Subscriptions = person.Subscriptions,
            Acceptance = ConsentReading.Acceptance(person.Consents.Select(consent => consent.Event)),
            Draft = person.Draft,
            ClosedNoticeFor = person.ClosedNoticeFor,
            LastInboundAt = line.Book.LastInboundOf(known),
            Revision = person.Revision,
        };
    }

    public static AudienceMember Member(LedgerLine line, LedgerPerson person)
    {
        var address = line.Book.AddressOf(person) ?? CitizenAddress.Erased;
        var lists = person.Subscriptions.Where(s => s.State == SubscriptionState.Active).Select(s => s.List);
        return new AudienceMember(person.Id, address, [.. person.Fields], [.. lists]) { LastInboundAt = line.Book.LastInboundOf(address) };
    }

    public static PersonExport? Export(LedgerLine line, CitizenAddress address)
    {
        if (line.Book.Owners(AddressPart.Of(address)) is not [var person, ..])
        {
            return null;
        }

        var consents = person.Consents.Select(consent => consent.Event).ToList();
        return new PersonExport(
            State(line, address),
            consents,
            [.. line.Policies.Where(policy => consents.Exists(e => e.PolicySha256 == policy.Key)).Select(policy => policy.Value)],
            [.. line.Reports.Where(report => report.Subscriber == person.Id)],
            [.. line.Book.FormerPartsOf(person).Select(part => AddressPart.Join([part])!)])
        {
            Deliveries = [.. RowsOf(line, person).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id.Value).Select(Entry)],
        };
    }

    /// <summary>Finds the copies for a person, and for those who turned out to be the same.</summary>
    public static IEnumerable<LedgerRow> RowsOf(LedgerLine line, LedgerPerson person)
    {
        var same = line.Book.Persons.Where(other => other == person || other.MergedInto == person).Select(other => (SubscriberId?)other.Id).ToHashSet();
        return OwnRowsOf(line, person).Concat(line.Rows.Values.Where(row => row.Broadcast is not null && same.Contains(row.Subscriber)));
    }

    /// <summary>Finds the messages to any address that the person has or had.</summary>
    public static IEnumerable<LedgerRow> OwnRowsOf(LedgerLine line, LedgerPerson person)
    {
        var parts = line.Book.PartsOf(person).Concat(line.Book.FormerPartsOf(person)).ToHashSet();
        return line.Rows.Values.Where(row => AddressPart.Of(row.Message?.To).Any(parts.Contains));
    }

    private static DeliveryEntry Entry(LedgerRow row) => new(row.Id, row.Lane, row.State, row.CreatedAt)
    {
        Broadcast = row.Broadcast,
        Text = row.Message?.Content.Text,
        AcceptedAt = row.AcceptedAt,
        DeliveredAt = row.DeliveredAt,
        ReadAt = row.ReadAt,
    };
}
