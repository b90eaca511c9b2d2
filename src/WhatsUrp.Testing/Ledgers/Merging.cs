// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>Makes one person of two.</summary>
internal static class Merging
{
    public static void Run(LedgerLine line, LedgerPerson survivor, LedgerPerson other)
    {
        survivor.Status = survivor.Status == SubscriberStatus.Blocked ? survivor.Status : other.Status;
        survivor.CreatedAt = survivor.CreatedAt < other.CreatedAt ? survivor.CreatedAt : other.CreatedAt;
        survivor.Revision = Math.Max(survivor.Revision, other.Revision);
        survivor.ClosedNoticeFor = other.ClosedNoticeFor > survivor.ClosedNoticeFor || survivor.ClosedNoticeFor is null
            ? other.ClosedNoticeFor : survivor.ClosedNoticeFor;
        survivor.Fields.AddRange(other.Fields.Where(value => survivor.Fields.TrueForAll(own => own.Field != value.Field)).ToList());
        survivor.Consents.AddRange(other.Consents);
        survivor.Draft ??= other.Draft;
        (other.MergedInto, other.Draft) = (survivor, null);
        other.Fields.Clear();
        other.Consents.Clear();
        line.Book.Move(other, survivor);
        foreach (var earlier in line.Book.Persons.Where(person => person.MergedInto == other))
        {
            earlier.MergedInto = survivor;
        }

        for (var i = 0; i < line.Reports.Count; i++)
        {
            line.Reports[i] = line.Reports[i].Subscriber == other.Id ? line.Reports[i] with { Subscriber = survivor.Id } : line.Reports[i];
        }

        foreach (var row in line.Rows.Values.Where(row => row.Broadcast is not null && row.Subscriber == other.Id).ToList())
        {
            Join(line, survivor, row);
        }
    }

    // One broadcast reaches a person once: of two copies that still count one is held back.
    private static void Join(LedgerLine line, LedgerPerson survivor, LedgerRow row)
    {
        var others = row.Subscriber;
        var own = line.CopiesOf(row.Broadcast!.Value).FirstOrDefault(copy => copy.Subscriber == survivor.Id);
        if (own is null)
        {
            row.Subscriber = survivor.Id;
        }
        else if (row.State == DeliveryState.Ready && (own.State == DeliveryState.Ready || IsOnItsWay(own)))
        {
            row.Close(DeliveryState.Suppressed, "merged");
        }
        else if (row.State == DeliveryState.Ready)
        {
            (row.Subscriber, own.Subscriber) = (survivor.Id, others);
        }
        else if (own.State == DeliveryState.Ready && IsOnItsWay(row))
        {
            own.Close(DeliveryState.Suppressed, "merged");
            (row.Subscriber, own.Subscriber) = (survivor.Id, others);
        }
    }

    private static bool IsOnItsWay(LedgerRow row) => row.State is DeliveryState.Sending or DeliveryState.Unknown or DeliveryState.Accepted;
}
