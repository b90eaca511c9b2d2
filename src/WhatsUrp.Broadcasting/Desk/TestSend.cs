// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;
using WhatsUrp.Broadcasting.Desk.Preflight;
using WhatsUrp.Broadcasting.Desk.Settings;
using WhatsUrp.Broadcasting.Desk.Words;
using WhatsUrp.Broadcasting.Outbox.Rendering;
using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Broadcasting.Desk;

/// <summary>Sends a copy to the test recipients of a line, behind everything else. It belongs to no broadcast and is counted nowhere.</summary>
internal sealed class TestSend(
    ILineDirectory lines, ISubscriberStore subscribers, IMessageTransport transport, IOutbox outbox, Inspection inspection, IOptions<BroadcastDesksOptions> options, TimeProvider clock)
{
    public async ValueTask<DeskAnswer> RunAsync(BroadcastRecord record, CancellationToken cancellationToken)
    {
        var line = record.Broadcast.Line;
        var recipients = options.Value.Of(line).TestRecipients;
        DeskFault[] faults = [.. inspection.Glance(record.Broadcast).Faults, .. recipients.Count == 0 ? [DeskFaults.NoTestRecipients] : Array.Empty<DeskFault>()];
        if (faults.Length > 0)
        {
            return new DeskAnswer.Refused(faults);
        }

        var words = new CopyWords(record.Broadcast, lines.Find(line)!.BroadcastFooter);
        var (sent, failed) = (0, new List<string>());
        foreach (var number in recipients)
        {
            var fault = await SendAsync(record, words, new CitizenAddress(number), cancellationToken).ConfigureAwait(false);
            sent += fault is null ? 1 : 0;
            failed.AddRange(fault is null ? [] : [fault]);
        }

        string[] notes =
        [
            $"Prova inviata a {Italian.Count(sent, "numero", "numeri")} su {Italian.Number(recipients.Count)}.",
            .. failed.Distinct(StringComparer.Ordinal).Select(fault => $"Una prova non è partita: {fault}."),
        ];
        return new DeskAnswer.Done(record) { Notes = notes };
    }

    private async ValueTask<string?> SendAsync(BroadcastRecord record, CopyWords words, CitizenAddress to, CancellationToken cancellationToken)
    {
        var person = await subscribers.FindAsync(record.Broadcast.Line, to, cancellationToken).ConfigureAwait(false);
        var window = new ServiceWindow(person.LastInboundAt);
        var copy = words.Render(window, Fields(record.Broadcast, person), transport.Capabilities, clock.GetUtcNow());
        if (copy.Content is not { } content)
        {
            return copy.Fault;
        }

        var message = new OutboundMessage { Line = record.Broadcast.Line, To = to, Content = content, Lane = Lane.Bulk, Window = window };
        return await outbox.PostAsync(message, cancellationToken).ConfigureAwait(false) switch
        {
            SendOutcome.Refused refused => refused.Reason,
            SendOutcome.NotSent notSent => notSent.Reason,
            SendOutcome.Unknown unknown => unknown.Reason,
            _ => null,
        };
    }

    /// <summary>The tester's own data, and the name of the field where they have none.</summary>
    private static KeyValuePair<FieldId, string>[] Fields(Broadcast broadcast, CitizenState person)
    {
        var wanted = (broadcast.Template?.Slots ?? []).OfType<TemplateSlot.Datum>().Select(slot => slot.Field).Distinct();
        return
        [
            .. person.Fields.Select(field => KeyValuePair.Create(field.Field, field.Value)),
            .. wanted.Where(field => person.Fields.All(own => own.Field != field)).Select(field => KeyValuePair.Create(field, $"«{field}»")),
        ];
    }
}
