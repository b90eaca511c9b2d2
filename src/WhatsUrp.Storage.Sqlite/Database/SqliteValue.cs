// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Inbox;
using WhatsUrp.Lines;
using WhatsUrp.Reports;

namespace WhatsUrp.Storage.Sqlite.Database;

/// <summary>How a value of the vocabulary is kept in a column.</summary>
internal static class SqliteValue
{
    public static object Of(object? value) => value switch
    {
        null => DBNull.Value,
        LineId line => line.Value,
        ListId list => list.Value,
        FieldId field => field.Value,
        SubscriberId subscriber => subscriber.Value.ToByteArray(bigEndian: true),
        ReportId report => report.Value.ToByteArray(bigEndian: true),
        BroadcastId broadcast => broadcast.Value.ToByteArray(bigEndian: true),
        DeliveryId delivery => delivery.Value.ToByteArray(bigEndian: true),
        Guid id => id.ToByteArray(bigEndian: true),
        DateTimeOffset instant => Microseconds.Of(instant),
        InboxId row => row.Value,
        bool flag => flag ? 1L : 0L,
        Enum member => Convert.ToInt64(member, CultureInfo.InvariantCulture),
        IReadOnlyCollection<SubscriberId> ids => $"[{string.Join(',', ids.Select(id => $"\"{id.Value:N}\""))}]",
        IReadOnlyCollection<DeliveryId> ids => $"[{string.Join(',', ids.Select(id => $"\"{id.Value:N}\""))}]",
        IReadOnlyCollection<byte[]> digests => $"[{string.Join(',', digests.Select(digest => $"\"{Convert.ToHexString(digest)}\""))}]",
        IReadOnlyCollection<InboxId> rows => $"[{string.Join(',', rows)}]",
        string or long or int or double or byte[] => value,
        _ => throw new ArgumentException($"WURP0121: no column holds a {value.GetType().Name}.", nameof(value)),
    };
}
