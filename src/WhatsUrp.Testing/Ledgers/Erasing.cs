// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>Erases a person.</summary>
internal static class Erasing
{
    public static bool Run(LedgerLine line, Erasure erasure, DateTimeOffset now)
    {
        var persons = line.Book.Owners(AddressPart.Of(erasure.Address));
        foreach (var person in persons)
        {
            foreach (var row in PersonReading.OwnRowsOf(line, person).ToList())
            {
                row.Message = null;
                if (row.State == DeliveryState.Ready)
                {
                    row.Close(DeliveryState.Suppressed, "status");
                }
            }

            Forget(line, person);
            person.Consents.Add((EventOf(erasure), now));
        }

        return persons.Count > 0;
    }

    private static void Forget(LedgerLine line, LedgerPerson person)
    {
        line.Book.Forget(person);
        person.Fields.Clear();
        (person.Draft, person.ClosedNoticeFor, person.Status) = (null, null, SubscriberStatus.Erased);
        for (var i = 0; i < person.Consents.Count; i++)
        {
            person.Consents[i] = (person.Consents[i].Event with { Evidence = null }, person.Consents[i].RecordedAt);
        }

        for (var i = 0; i < line.Reports.Count; i++)
        {
            line.Reports[i] = line.Reports[i].Subscriber == person.Id
                ? line.Reports[i] with { From = CitizenAddress.Erased, Message = default, Text = "", Media = [], Position = null }
                : line.Reports[i];
        }
    }

    private static ConsentEvent EventOf(Erasure erasure) => new()
    {
        Kind = ConsentKind.Erased,
        OccurredAt = erasure.At,
        Source = ConsentSource.Operator,
        Actor = erasure.Actor,
    };
}
