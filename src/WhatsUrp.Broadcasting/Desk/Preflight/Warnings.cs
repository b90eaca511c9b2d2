// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Desk.Times;
using WhatsUrp.Broadcasting.Desk.Words;
using WhatsUrp.Broadcasts;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Desk.Preflight;

/// <summary>What the operator should know before sending, and may decide to do all the same.</summary>
internal static class Warnings
{
    public static IEnumerable<string> Of(Broadcast broadcast, BroadcastPreview preview, string? template, DeskClock desk, DateTimeOffset now)
    {
        var wanted = broadcast.NotBefore > now ? broadcast.NotBefore.Value : now;
        if (preview.LeavesAt > wanted)
        {
            yield return Moved(preview.LeavesAt, broadcast, desk);
        }

        if (preview.Audience is { Recipients: 0 })
        {
            yield return "Nessuno riceverebbe questo avviso.";
        }

        if (preview.Unreached > 0)
        {
            yield return preview.Unreached == 1
                ? "1 persona non riceverà niente, perché non scrive da 24 ore: per raggiungerla serve un modello approvato."
                : $"{Italian.Persons(preview.Unreached)} non riceveranno niente, perché non scrivono da 24 ore: per raggiungerle serve un modello approvato.";
        }

        if (template is not null)
        {
            yield return template;
        }

        if (preview is { Lane: Lane.Emergency, Headroom: { } tier } && tier.Needed > tier.Available)
        {
            yield return $"Oggi il limite di WhatsApp ne lascia passare {Italian.Number(tier.Available)} su {Italian.Number(tier.Needed)}: gli altri riceveranno l'avviso quando il limite lo consente, se prima non scade.";
        }

        var end = preview.LeavesAt + preview.Duration;
        if (desk.EarliestFrom(broadcast.Line, preview.Lane, end) > end)
        {
            yield return $"L'invio finirebbe alle {Italian.Clock(desk.At(broadcast.Line, end))}, nell'orario di silenzio.";
        }
    }

    public static string Moved(DateTimeOffset leaves, Broadcast broadcast, DeskClock desk) =>
        $"L'ora cade nell'orario di silenzio: l'avviso partirà il {Italian.Moment(desk.At(broadcast.Line, leaves))}.";
}
