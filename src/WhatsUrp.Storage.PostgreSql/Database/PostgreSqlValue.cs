// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text;
using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Inbox;
using WhatsUrp.Lines;
using WhatsUrp.Reports;

namespace WhatsUrp.Storage.PostgreSql.Database;

/// <summary>How a value of the vocabulary is kept in a column.</summary>
internal static class PostgreSqlValue
{
    public static object Of(object? value) => value switch
    {
        null => DBNull.Value,
        string text => Text(text),
        LineId line => line.Value,
        ListId list => list.Value,
        FieldId field => field.Value,
        SubscriberId subscriber => subscriber.Value,
        ReportId report => report.Value,
        BroadcastId broadcast => broadcast.Value,
        DeliveryId delivery => delivery.Value,
        InboxId row => row.Value,
        DateTimeOffset instant => Microseconds.Cut(instant),
        Enum member => Convert.ToInt32(member, CultureInfo.InvariantCulture),
        IReadOnlyCollection<SubscriberId> ids => ids.Select(id => id.Value).ToArray(),
        IReadOnlyCollection<DeliveryId> ids => ids.Select(id => id.Value).ToArray(),
        IReadOnlyCollection<byte[]> digests => digests.ToArray(),
        IReadOnlyCollection<DateTimeOffset> instants => instants.Select(Microseconds.Cut).ToArray(),
        IReadOnlyCollection<InboxId> rows => rows.Select(row => row.Value).ToArray(),
        bool or long or int or double or Guid or byte[] or long[] => value,
        _ => throw new ArgumentException($"WURP0121: no column holds a {value.GetType().Name}.", nameof(value)),
    };

    // The server knows no U+0000 and no half of a surrogate pair; a citizen may send either.
    private static string Text(string text)
    {
        if (!text.AsSpan().Contains('\0') && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            kept.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        }

        return kept.ToString();
    }
}
