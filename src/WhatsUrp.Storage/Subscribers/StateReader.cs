// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Addresses;
using WhatsUrp.Storage.Deliveries;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Reports;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Subscribers;

/// <summary>Puts together what a line knows of a person.</summary>
internal static class StateReader
{
    /// <summary>Reads the state of the person whom an address names; that of a stranger when it names nobody.</summary>
    public static async ValueTask<CitizenState> FindAsync(StorageSession session, LineId line, CitizenAddress address)
    {
        if (await AddressTable.OwnersOfAsync(session, line, AddressKey.Of(address)).ConfigureAwait(false) is not [var id, ..])
        {
            return new CitizenState { Line = line, Address = address };
        }

        var person = await PersonTable.GetAsync(session, line, id).ConfigureAwait(false);
        var known = AddressKey.Complete(address, await AddressTable.CurrentOfAsync(session, line, id).ConfigureAwait(false));
        return new CitizenState
        {
            Line = line,
            Address = known,
            Subscriber = id,
            Status = person.Status,
            Fields = await FieldTable.OfAsync(session, line, id).ConfigureAwait(false),
            Subscriptions = await SubscriptionTable.OfAsync(session, line, id).ConfigureAwait(false),
            Acceptance = await PersonTable.AcceptanceOfAsync(session, line, id).ConfigureAwait(false),
            Draft = await DraftTable.OfAsync(session, line, id).ConfigureAwait(false),
            ClosedNoticeFor = person.ClosedNoticeFor,
            LastInboundAt = await AddressTable.LastInboundOfAsync(session, line, known).ConfigureAwait(false),
            Revision = person.Revision,
        };
    }

    /// <summary>Reads everything about the person whom an address names.</summary>
    public static async ValueTask<PersonExport?> ExportAsync(StorageSession session, LineId line, CitizenAddress address)
    {
        var state = await FindAsync(session, line, address).ConfigureAwait(false);
        if (state.Subscriber is not { } id)
        {
            return null;
        }

        var current = await AddressTable.CurrentOfAsync(session, line, id).ConfigureAwait(false);
        var former = await AddressTable.FormerOfAsync(session, line, id).ConfigureAwait(false);
        var consents = await ConsentTable.OfAsync(session, line, id).ConfigureAwait(false);
        return new PersonExport(
            state,
            consents,
            await PolicyTable.NamedByAsync(session, line, consents).ConfigureAwait(false),
            await ReportTable.OfAsync(session, line, id).ConfigureAwait(false),
            [.. former.Select(key => AddressKey.Complete(null, [key]))])
        {
            Deliveries = await PersonDeliveries.OfAsync(
                session, line, await PersonTable.IdsOfAsync(session, line, id).ConfigureAwait(false), [.. current, .. former]).ConfigureAwait(false),
        };
    }
}
