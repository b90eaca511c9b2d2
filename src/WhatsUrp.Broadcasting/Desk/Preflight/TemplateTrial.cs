// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Desk.Words;
using WhatsUrp.Broadcasting.Outbox.Rendering;
using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Broadcasting.Desk.Preflight;

/// <summary>Fills the template of a broadcast for every recipient, as the sender will, before the first copy leaves.</summary>
internal sealed class TemplateTrial(ISubscriberStore subscribers, TimeProvider clock, ITemplateDirectory? templates = null)
{
    /// <summary>Looks at the template: whether it may be sent, and how it would be read with the names of the fields in place of people's data.</summary>
    public async ValueTask<TemplateTrialResult> FitAsync(Broadcast broadcast, CancellationToken cancellationToken)
    {
        var template = broadcast.Template!;
        var sample = Fill(broadcast, field => $"«{field}»");
        if (sample.Content is not TemplateContent content)
        {
            return new TemplateTrialResult(DeskFaults.TemplateMisfit(sample.Fault!), null, null);
        }

        return templates is null ? default : await templates.FindAsync(broadcast.Line, content, cancellationToken).ConfigureAwait(false) switch
        {
            TemplateFinding.Fits fits => new TemplateTrialResult(null, fits.Words, null),
            TemplateFinding.Missing => new TemplateTrialResult(DeskFaults.TemplateMissing(template.Name, template.Language), null, null),
            TemplateFinding.NotApproved stopped => new TemplateTrialResult(DeskFaults.TemplateNotApproved(template.Name, stopped.Status), null, null),
            TemplateFinding.Misfit misfit => new TemplateTrialResult(DeskFaults.TemplateMisfit(misfit.Fault), null, null),
            _ => new TemplateTrialResult(null, null, $"Non è stato possibile verificare il modello «{template.Name}» presso WhatsApp: se non è approvato, l'invio si fermerà."),
        };
    }

    /// <summary>Counts the recipients for whom it cannot be filled. Whoever is within the service window counts too: it may close before their turn comes.</summary>
    public async ValueTask<int> CountUnfitAsync(Broadcast broadcast, CancellationToken cancellationToken)
    {
        var needed = broadcast.Template!.Slots.OfType<TemplateSlot.Datum>().Where(slot => string.IsNullOrWhiteSpace(slot.Default)).Select(slot => slot.Field).ToHashSet();
        if (needed.IsSubsetOf(Given(broadcast.Segment)))
        {
            return 0;
        }

        var unfit = 0;
        var words = Words(broadcast);
        await foreach (var member in subscribers.StreamAudienceAsync(broadcast.Line, broadcast.Segment, cancellationToken).ConfigureAwait(false))
        {
            KeyValuePair<FieldId, string>[] fields = [.. member.Fields.Select(field => KeyValuePair.Create(field.Field, field.Value))];
            unfit += words.Render(default, fields, TransportCapabilities.WhatsApp, clock.GetUtcNow()).Content is null ? 1 : 0;
        }

        return unfit;
    }

    private static CopyWords Words(Broadcast broadcast) => new(broadcast with { Text = "" }, "");

    private CopyRendering Fill(Broadcast broadcast, Func<FieldId, string> value) => Words(broadcast).Render(
        default,
        [.. broadcast.Template!.Slots.OfType<TemplateSlot.Datum>().Select(slot => slot.Field).Distinct().Select(field => KeyValuePair.Create(field, value(field)))],
        TransportCapabilities.WhatsApp,
        clock.GetUtcNow());

    /// <summary>The fields that everybody of a segment has, because it asks for their values.</summary>
    private static IEnumerable<FieldId> Given(Segment segment) => segment switch
    {
        Segment.FieldIn field => [field.Field],
        Segment.All all => all.Parts.SelectMany(Given),
        _ => [],
    };
}
