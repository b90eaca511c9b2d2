// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Storage.Persons;
using WhatsUrp.Storage.Sqlite.Addresses;
using WhatsUrp.Storage.Sqlite.Database;
using WhatsUrp.Storage.Sqlite.Media;
using WhatsUrp.Storage.Sqlite.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Sqlite.Subscribers;

/// <summary>Erases a person within an open transaction (GDPR art. 17).</summary>
internal static class PersonErasure
{
    /// <summary>Erases everybody to whom the address points: when its parts point to two persons, they are one.</summary>
    public static bool Run(SqliteSession session, Erasure erasure)
    {
        var persons = AddressTable.OwnersOf(session, erasure.Line, AddressKey.Of(erasure.Address));
        foreach (var person in persons)
        {
            AddressTable.Delete(session, erasure.Line, person);
            FieldTable.Delete(session, erasure.Line, person);
            DraftTable.Delete(session, erasure.Line, person);
            foreach (var medium in ReportTable.Of(session, erasure.Line, person).SelectMany(report => report.Media))
            {
                ErasedMediaTable.Add(session, erasure.Line, medium.Id);
            }

            ReportTable.Blank(session, erasure.Line, person);
            ConsentTable.EraseEvidence(session, erasure.Line, person);
            ConsentTable.Append(session, erasure.Line, person, EventOf(erasure), erasure.At);
            SubscriptionTable.Project(session, erasure.Line, person);
            PersonTable.MarkErased(session, erasure.Line, person, erasure.At);
        }

        if (persons.Count > 0)
        {
            FileCompaction.Demand(session);
        }

        return persons.Count > 0;
    }

    private static ConsentEvent EventOf(Erasure erasure) => new()
    {
        Kind = ConsentKind.Erased,
        OccurredAt = erasure.At,
        Source = ConsentSource.Operator,
        Actor = erasure.Actor,
    };
}
