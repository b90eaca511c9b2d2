// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>Counts copies and persons.</summary>
internal static class Counting
{
    public static BroadcastCounts Copies(LedgerLine line, BroadcastId id)
    {
        var rows = line.CopiesOf(id).ToList();
        var accepted = rows.FindAll(row => row.State == DeliveryState.Accepted);
        return new BroadcastCounts
        {
            Expected = line.Broadcasts.GetValueOrDefault(id)?.Expected ?? 0,
            States = rows.CountBy(row => row.State).ToDictionary(),
            Sent = accepted.Count(row => (row.SentAt ?? row.DeliveredAt ?? row.ReadAt) is not null),
            Delivered = accepted.Count(row => (row.DeliveredAt ?? row.ReadAt) is not null),
            Read = accepted.Count(row => row.ReadAt is not null),
            Codes = rows.Where(row => row.State == DeliveryState.Refused).CountBy(row => row.Code ?? 0).ToDictionary(),
            Suppressions = rows.Where(row => row.State == DeliveryState.Suppressed).CountBy(row => row.Reason!).ToDictionary(),
            PossibleDuplicates = rows.Count(row => row.IsPossibleDuplicate),
            ConfirmedDuplicates = rows.Count(row => row.IsDuplicate),
            Held = rows.Count(row => row is { State: DeliveryState.Unknown, ResolveAfter: null }),
        };
    }

    public static AudienceCounts Persons(LedgerLine line, Segment segment, DateTimeOffset windowOpenSince, DateTimeOffset reachedSince)
    {
        var persons = Audience.Of(line, segment);
        return new AudienceCounts(
            persons.Count,
            persons.Count(person => line.Book.LastInboundOf(line.Book.PartsOf(person)) > windowOpenSince),
            Audience.Excluded(line, segment),
            line.Rows.Values.Where(row => row.State == DeliveryState.Accepted && row.LeftOutsideWindow && row.AcceptedAt > reachedSince)
                .Select(row => row.Subscriber).Distinct().Count());
    }
}
