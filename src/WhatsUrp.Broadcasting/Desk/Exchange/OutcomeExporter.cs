// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Buffers;
using System.Text;
using WhatsUrp.Broadcasting.Desk.Words;
using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Broadcasting.Desk.Exchange;

/// <summary>Writes outcomes as CSV. Numbers and data are written only when asked for, and never without a row in the audit trail.</summary>
internal sealed class OutcomeExporter(IBroadcastStore broadcasts, ISubscriberStore subscribers, ILineDirectory lines)
{
    private static readonly string[] Phone = ["telefono"];
    private static readonly SearchValues<char> Quoted = SearchValues.Create(";\",\r\n\t");
    private const int MostTries = 8;

    private static readonly string[] Columns =
    [
        "consegna", "persona", "stato", "tentativi", "motivo", "codice", "preso_in_carico", "partito", "consegnato", "letto", "fallito", "possibile_doppione",
    ];

    public async ValueTask<DeskAnswer> RunAsync(OutcomeExportOrder order, Stream output, CancellationToken cancellationToken)
    {
        DeskFault[] faults =
        [
            .. string.IsNullOrWhiteSpace(order.Actor) ? [DeskFaults.ActorMissing] : Array.Empty<DeskFault>(),
            .. order.WithPersons && string.IsNullOrWhiteSpace(order.Reason) ? [DeskFaults.ReasonMissing] : Array.Empty<DeskFault>(),
        ];
        if (faults.Length > 0)
        {
            return new DeskAnswer.Refused(faults);
        }

        if (lines.Find(order.Line) is not { } profile || await NotedAsync(order, cancellationToken).ConfigureAwait(false) is not { } record)
        {
            return new DeskAnswer.Refused([DeskFaults.NotFound]);
        }

        var fields = order.WithPersons ? profile.Fields ?? [] : [];
        var persons = order.WithPersons ? await PersonsAsync(record, cancellationToken).ConfigureAwait(false) : null;
        var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var closing = writer.ConfigureAwait(false);
        await WriteAsync(writer, [.. Columns, .. persons is null ? [] : Phone, .. fields.Select(field => field.Value)], cancellationToken).ConfigureAwait(false);
        await foreach (var copy in broadcasts.StreamCopiesAsync(order.Line, order.Id, cancellationToken).ConfigureAwait(false))
        {
            var person = persons?.GetValueOrDefault(copy.Subscriber);
            string?[] own = persons is null ? [] : [person?.Address.Phone?.E164, .. fields.Select(field => Value(person, field))];
            await WriteAsync(writer, [.. Cells(copy), .. own], cancellationToken).ConfigureAwait(false);
        }

        return new DeskAnswer.Done(record);
    }

    private static string?[] Cells(CopyOutcome copy) =>
    [
        copy.Delivery.ToString(),
        copy.Subscriber.ToString(),
        copy.State.ToString(),
        copy.Attempts.ToString(CultureInfo.InvariantCulture),
        copy.Reason,
        copy.Code?.ToString(CultureInfo.InvariantCulture),
        Instant(copy.AcceptedAt),
        Instant(copy.SentAt),
        Instant(copy.DeliveredAt),
        Instant(copy.ReadAt),
        Instant(copy.FailedAt),
        copy.IsPossibleDuplicate ? "sì" : "no",
    ];

    private static string? Instant(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Value(AudienceMember? person, FieldId field) =>
        person is null ? "" : string.Join(", ", person.Fields.Where(value => value.Field == field).Select(value => value.Value));

    private static async Task WriteAsync(StreamWriter writer, IEnumerable<string?> cells, CancellationToken cancellationToken)
    {
        var row = string.Join(';', cells.Select(Escape)) + "\r\n";
        await writer.WriteAsync(row.AsMemory(), cancellationToken).ConfigureAwait(false);
    }

    private static string Escape(string? cell)
    {
        var text = cell ?? "";

        // A spreadsheet would run what a citizen wrote as a formula; a number keeps its plus sign.
        var isPhone = text is ['+', _, ..] && !text.AsSpan(1).ContainsAnyExceptInRange('0', '9');
        text = text is ['=' or '@' or '\t' or '\r' or '-' or '+', ..] && !isPhone ? "'" + text : text;
        return text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    /// <summary>Writes down that the persons are handed out; without that nothing is handed out.</summary>
    private async ValueTask<BroadcastRecord?> NotedAsync(OutcomeExportOrder order, CancellationToken cancellationToken)
    {
        for (var i = 0; i < MostTries; i++)
        {
            if (await broadcasts.FindAsync(order.Line, order.Id, cancellationToken).ConfigureAwait(false) is not { } record)
            {
                return null;
            }

            var note = new BroadcastMove(order.Line, order.Id, record.State, record.Revision, record.State, order.Actor.Trim(), "broadcast.export")
            {
                Detail = order.Reason.Trim() is { Length: > 500 } reason ? reason[..500] : order.Reason.Trim(),
            };
            if (!order.WithPersons || await broadcasts.MoveAsync(note, cancellationToken).ConfigureAwait(false) is not null)
            {
                return record;
            }
        }

        return null;
    }

    private async ValueTask<Dictionary<SubscriberId, AudienceMember>> PersonsAsync(BroadcastRecord record, CancellationToken cancellationToken)
    {
        var persons = new Dictionary<SubscriberId, AudienceMember>();
        await foreach (var member in subscribers.StreamAudienceAsync(record.Broadcast.Line, record.Broadcast.Segment, cancellationToken).ConfigureAwait(false))
        {
            persons[member.Subscriber] = member;
        }

        return persons;
    }
}
