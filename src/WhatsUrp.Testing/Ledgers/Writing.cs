// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>Writes deliveries down (T1).</summary>
internal static class Writing
{
    private static readonly TimeSpan s_window = TimeSpan.FromHours(24) - ServiceWindow.Margin;

    public static LedgerRow Own(LedgerData data, OutboundMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var now = data.Now;
        var row = new LedgerRow
        {
            Id = data.Ids.NewDelivery(now, null, null),
            Lane = message.Lane,
            CreatedAt = now,
            DueAt = now,
            Deadline = now + s_window,
            Message = message,
            PersonKey = KeyOf(message.To),
        };
        data.Line(message.Line).Rows.Add(row.Id, row);
        return row;
    }

    public static Materialised Copies(LedgerData data, LedgerLine line, BroadcastId id, int most)
    {
        if (line.Broadcasts.GetValueOrDefault(id) is not { State: BroadcastState.Materialising } record)
        {
            return new Materialised(0, 0, IsComplete: true);
        }

        var now = data.Now;
        var written = line.CopiesOf(id).Select(row => row.Subscriber).ToHashSet();
        var missing = Audience.Of(line, record.Broadcast.Segment).Where(person => !written.Contains(person.Id)).ToList();
        foreach (var person in missing.Take(most))
        {
            var row = new LedgerRow
            {
                Id = data.Ids.NewDelivery(now, id, person.Id),
                Lane = record.Lane,
                CreatedAt = now,
                DueAt = now,
                Deadline = record.Broadcast.ExpiresAt,
                Broadcast = id,
                Subscriber = person.Id,
            };
            line.Rows.Add(row.Id, row);
        }

        var added = Math.Min(missing.Count, most);
        var expected = written.Count + added;
        if (missing.Count > added)
        {
            return new Materialised(added, expected, IsComplete: false);
        }

        line.Broadcasts[id] = record with
        {
            State = expected > 0 ? BroadcastState.Sending : BroadcastState.Completed,
            Revision = record.Revision + 1,
            Expected = expected,
            Excluded = Audience.Excluded(line, record.Broadcast.Segment),
            MaterialisedAt = now,
            EndedAt = expected > 0 ? null : now,
        };
        line.Audit.Add(now, "system", "broadcast.materialise", id.ToString());
        return new Materialised(added, expected, IsComplete: true);
    }

    private static string KeyOf(CitizenAddress to) =>
        AddressPart.Of(to) is [var first, ..] ? $"{first.Kind}:{first.Value}" : "";
}
