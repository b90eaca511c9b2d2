// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Sqlite.Addresses;
using WhatsUrp.Storage.Sqlite.Database;
using WhatsUrp.Storage.Sqlite.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Sqlite.Subscribers;

/// <summary>Puts together what a line knows of a person.</summary>
internal static class StateReader
{
    /// <summary>Reads the state of the person whom an address names; that of a stranger when it names nobody.</summary>
    public static CitizenState Find(SqliteSession session, LineId line, CitizenAddress address)
    {
        if (Owner(session, line, address) is not { } id)
        {
            return new CitizenState { Line = line, Address = address };
        }

        var person = PersonTable.Get(session, line, id);
        var known = AddressKey.Complete(address, AddressTable.CurrentOf(session, line, id));
        return new CitizenState
        {
            Line = line,
            Address = known,
            Subscriber = id,
            Status = person.Status,
            Fields = FieldTable.Of(session, line, id),
            Subscriptions = SubscriptionTable.Of(session, line, id),
            Acceptance = PersonTable.AcceptanceOf(session, line, id),
            Draft = DraftTable.Of(session, line, id),
            ClosedNoticeFor = person.ClosedNoticeFor,
            LastInboundAt = AddressTable.LastInboundOf(session, line, known),
            Revision = person.Revision,
        };
    }

    /// <summary>Reads everything about the person whom an address names.</summary>
    public static PersonExport? Export(SqliteSession session, LineId line, CitizenAddress address)
    {
        var state = Find(session, line, address);
        if (state.Subscriber is not { } id)
        {
            return null;
        }

        var consents = ConsentTable.Of(session, line, id);
        return new PersonExport(
            state,
            consents,
            PolicyTable.NamedBy(session, line, consents),
            ReportTable.Of(session, line, id),
            [.. AddressTable.FormerOf(session, line, id).Select(key => AddressKey.Complete(null, [key]))]);
    }

    private static SubscriberId? Owner(SqliteSession session, LineId line, CitizenAddress address) =>
        AddressTable.OwnersOf(session, line, AddressKey.Of(address)) is [var first, ..] ? first : null;
}
