// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Storage.Addresses;
using WhatsUrp.Storage.Deliveries;
using WhatsUrp.Storage.Media;
using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Reports;
using WhatsUrp.Storage.Sessions;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Subscribers;

/// <summary>Erases a person within an open transaction (GDPR art. 17).</summary>
internal static class PersonErasure
{
    /// <summary>Erases everybody to whom the address points: when its parts point to two persons, they are one.</summary>
    public static async ValueTask<bool> RunAsync(StorageSession session, Erasure erasure)
    {
        var persons = await OwnerLock.TakeAsync(session, erasure.Line, AddressKey.Of(erasure.Address)).ConfigureAwait(false);
        foreach (var person in persons)
        {
            await EraseAsync(session, erasure, person).ConfigureAwait(false);
        }

        if (persons.Count > 0)
        {
            await session.RecordErasureAsync().ConfigureAwait(false);
        }

        return persons.Count > 0;
    }

    private static async ValueTask EraseAsync(StorageSession session, Erasure erasure, SubscriberId person)
    {
        var line = erasure.Line;
        var keys = await AddressTable.CurrentOfAsync(session, line, person).ConfigureAwait(false);
        keys.AddRange(await AddressTable.FormerOfAsync(session, line, person).ConfigureAwait(false));
        await PersonDeliveries.EraseAsync(
            session, line, await PersonTable.IdsOfAsync(session, line, person).ConfigureAwait(false), keys).ConfigureAwait(false);
        await AddressTable.DeleteAsync(session, line, person).ConfigureAwait(false);
        await FieldTable.DeleteAsync(session, line, person).ConfigureAwait(false);
        await DraftTable.DeleteAsync(session, line, person).ConfigureAwait(false);
        var reports = await ReportTable.OfAsync(session, line, person).ConfigureAwait(false);
        foreach (var medium in reports.SelectMany(report => report.Media))
        {
            await ErasedMediaTable.AddAsync(session, line, medium.Id).ConfigureAwait(false);
        }

        await ReportTable.BlankAsync(session, line, person).ConfigureAwait(false);
        await ConsentTable.EraseEvidenceAsync(session, line, person).ConfigureAwait(false);
        await ConsentTable.AppendAsync(session, line, person, EventOf(erasure), erasure.At).ConfigureAwait(false);
        await SubscriptionTable.ProjectAsync(session, line, person).ConfigureAwait(false);
        await PersonTable.MarkErasedAsync(session, line, person, erasure.At).ConfigureAwait(false);
    }

    private static ConsentEvent EventOf(Erasure erasure) => new()
    {
        Kind = ConsentKind.Erased,
        OccurredAt = erasure.At,
        Source = ConsentSource.Operator,
        Actor = erasure.Actor,
    };
}
