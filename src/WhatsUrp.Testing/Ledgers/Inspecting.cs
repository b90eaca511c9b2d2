// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>Checks the promises of a ledger on its own data.</summary>
internal static class Inspecting
{
    public static IEnumerable<AuditFinding> Run(LedgerLine line)
    {
        foreach (var record in line.Broadcasts.Values)
        {
            var copies = line.CopiesOf(record.Id).ToList();
            var isRunning = record is { MaterialisedAt: not null, EndedAt: null };
            if (isRunning ? copies.Count != record.Expected : copies.Count > record.Expected && record.MaterialisedAt is not null)
            {
                yield return new AuditFinding("I1", record.Id.ToString(), $"{copies.Count} copies where {record.Expected} are expected");
            }

            if (record.State is BroadcastState.Completed or BroadcastState.Cancelled && copies.Exists(row => row.IsOpen))
            {
                yield return new AuditFinding("I1", record.Id.ToString(), "it has ended while copies are open");
            }

            var unknown = copies.Count(row => row.State == DeliveryState.Unknown && row.Newest!.IsAcceptedForGood);
            if (unknown > 0)
            {
                yield return new AuditFinding("I4", record.Id.ToString(), $"{unknown} copies are unknown although a receipt tells of them");
            }

            var unwanted = copies.Count(row => row.Attempts.Exists(attempt => !WasWanted(line, record, row, attempt)));
            if (unwanted > 0)
            {
                yield return new AuditFinding("I8", record.Id.ToString(), $"{unwanted} copies were claimed after their recipients had left");
            }
        }

        if (!line.Audit.Verifies())
        {
            yield return new AuditFinding("I10", "audit", "the chain does not verify");
        }
    }

    // What a person did at the very instant of the claim may have come before or after it; of two who became one each had left for themselves.
    private static bool WasWanted(LedgerLine line, BroadcastRecord record, LedgerRow row, LedgerAttempt attempt) =>
        line.Book.Find(row.Subscriber!.Value) is not { MergedInto: null } person
        || line.Book.Persons.Exists(other => other.MergedInto == person)
        || person.Consents.Exists(consent => consent.RecordedAt == attempt.StartedAt)
        || Audience.StillWanted(
            ConsentReading.Subscriptions(person.Consents.Where(consent => consent.RecordedAt < attempt.StartedAt).Select(consent => consent.Event)),
            record.Broadcast);
}
