// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>One claim: what the gate grants of what is due (T2), less what may not leave any more (T3, T14).</summary>
internal sealed class Claiming(LedgerLine line, ClaimOrder order, DateTimeOffset now)
{
    private static readonly TimeSpan s_pace = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan s_burst = 39 * s_pace;
    private static readonly TimeSpan s_day = TimeSpan.FromHours(24);
    private static readonly Lane[] s_lanes = [Lane.Emergency, Lane.Reply, Lane.Routine, Lane.Bulk];

    private readonly Guid _lease = Guid.NewGuid();
    private readonly List<ClaimedDelivery> _claimed = [];
    private readonly HashSet<string> _busy = [];
    private int _suppressed;
    private int _expired;

    public Claim Run()
    {
        if (line.Gate.IsBlocked(now))
        {
            return new Claim(_lease, [], 0, 0, line.Gate.BlockedUntil - now) { IsBlocked = true };
        }

        line.Gate.Refill(order.Rate, now);
        _busy.UnionWith(Own().Where(row => row.State == DeliveryState.Sending).Select(row => row.PersonKey));
        var places = 0;
        foreach (var (lane, may) in s_lanes.Select(lane => (lane, line.Gate.May(lane))).ToList())
        {
            while (places < Math.Min(order.Most, may) && Next(lane) is { } row)
            {
                places++;
                Look(row);
            }
        }

        return new Claim(_lease, _claimed, _suppressed, _expired, NextIn());
    }

    private IEnumerable<LedgerRow> Own() => line.Rows.Values.Where(row => row.Broadcast is null);

    private LedgerRow? Next(Lane lane) =>
        Own().Where(row => row.Lane == lane && row.IsDue(now) && !_busy.Contains(row.PersonKey)).OrderBy(row => row.DueAt).ThenBy(row => row.Id.Value)
            .Concat(line.Rows.Values
                .Where(row => row.Lane == lane && row.IsDue(now) && line.StateOf(row) == BroadcastState.Sending)
                .OrderBy(row => row.Broadcast!.Value.Value).ThenBy(row => row.DueAt).ThenBy(row => row.Id.Value))
            .FirstOrDefault();

    private void Look(LedgerRow row)
    {
        if (row.Broadcast is null)
        {
            _busy.Add(row.PersonKey);
        }

        if (row.Deadline <= now)
        {
            row.Close(DeliveryState.Expired, "deadline");
            _expired++;
        }
        else if (Hindrance(row) is { } reason)
        {
            row.Close(DeliveryState.Suppressed, reason);
            _suppressed++;
        }
        else if (row.Broadcast is not null || KeepsPace(row))
        {
            Claim(row);
        }
    }

    private string? Hindrance(LedgerRow row)
    {
        if (row.Broadcast is not { } broadcast)
        {
            return row.Message is null ? "status" : null;
        }

        return line.Book.Find(row.Subscriber!.Value) switch
        {
            not { Status: Subscribers.SubscriberStatus.Active, MergedInto: null } => "status",
            var person when line.Book.AddressOf(person) is null => "status",
            var person => Audience.StillWanted(person, line.Broadcasts[broadcast].Broadcast) ? null : "left",
        };
    }

    // Many messages to one person may leave at once, but over time one every six seconds. All that is ready for them is held, so that none overtakes.
    private bool KeepsPace(LedgerRow row)
    {
        var next = line.Paces.GetValueOrDefault(row.PersonKey, now);
        next = next > now ? next : now;
        if (next > now + s_burst)
        {
            foreach (var held in Own().Where(own => own.State == DeliveryState.Ready && own.PersonKey == row.PersonKey && own.DueAt < next - s_burst))
            {
                held.DueAt = next - s_burst;
            }

            return false;
        }

        line.Paces[row.PersonKey] = next + s_pace;
        return true;
    }

    private void Claim(LedgerRow row)
    {
        line.Gate.Take();
        var attempt = new LedgerAttempt(row.Attempts.Count + 1, now);
        row.Attempts.Add(attempt);
        (row.State, row.Lease, row.LeaseUntil) = (DeliveryState.Sending, _lease, now + order.Lease);
        _claimed.Add(row.Broadcast is null ? Message(row) : Copy(row));
    }

    private ClaimedDelivery Message(LedgerRow row) => new()
    {
        Line = line.Id,
        Id = row.Id,
        Attempt = row.Attempts.Count,
        Tries = row.Tries,
        Lane = row.Lane,
        To = row.Message!.To,
        Window = row.Message.Window,
        Content = row.Message.Content,
        InReplyTo = row.Message.InReplyTo,
        IdentityHash = row.Message.IdentityHash,
        Deadline = row.Deadline,
    };

    private ClaimedDelivery Copy(LedgerRow row)
    {
        var person = line.Book.Find(row.Subscriber!.Value)!;
        var to = line.Book.AddressOf(person)!;
        var heard = line.Book.LastInboundOf(to);
        row.LeftOutsideWindow = heard is null || heard <= now - s_day;
        var asked = line.Broadcasts[row.Broadcast!.Value].Broadcast.Template?.Slots.OfType<TemplateSlot.Datum>().Select(slot => slot.Field).ToHashSet();
        return new ClaimedDelivery
        {
            Line = line.Id,
            Id = row.Id,
            Attempt = row.Attempts.Count,
            Tries = row.Tries,
            Lane = row.Lane,
            Broadcast = row.Broadcast,
            To = to,
            Window = heard is null ? null : new ServiceWindow(heard),
            Fields = [.. person.Fields.Where(value => asked?.Contains(value.Field) == true).Select(value => KeyValuePair.Create(value.Field, value.Value))],
            Deadline = row.Deadline,
        };
    }

    private TimeSpan? NextIn()
    {
        var waits = s_lanes.Where(lane => Next(lane) is not null).Select(line.Gate.Until).ToList();
        if (waits.Count > 0)
        {
            return waits.Min();
        }

        // Behind a message on its way to the same person: its outcome wakes the sender, a grant later it may ask anyhow.
        var waiting = line.Rows.Values.Where(row => row.State == DeliveryState.Ready && line.StateOf(row) is null or BroadcastState.Sending).ToList();
        return waiting.Count == 0 ? null
            : waiting.Exists(row => row.DueAt <= now) ? order.Rate.Grant
            : waiting.Min(row => row.DueAt) - now;
    }
}
