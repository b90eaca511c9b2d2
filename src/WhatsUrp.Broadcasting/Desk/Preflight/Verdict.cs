// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Desk.Words;
using WhatsUrp.Broadcasts;

namespace WhatsUrp.Broadcasting.Desk.Preflight;

/// <summary>Says in one sentence what would happen.</summary>
internal static class Verdict
{
    public static string Of(int recipients, TimeSpan duration, TierHeadroom? tier) => tier switch
    {
        { Days: null } => $"{Recipients(recipients)}, limite {Italian.Number(tier.Limit)} al giorno, tutto riservato alle emergenze ({Italian.Number(tier.Reserve)}): "
            + "fuori dalla finestra di 24 ore non parte niente.",
        { Days: > 1 and { } days } => $"{Recipients(recipients)}, limite {Italian.Number(tier.Limit)} al giorno{Used(tier)}: {Italian.Number(days)} giorni.",
        { Needed: > 0 } => $"{Recipients(recipients)}, di cui {Italian.Number(tier.Needed)} contano nel limite di {Italian.Number(tier.Limit)} al giorno{Used(tier)}: invio in {Italian.Span(duration)}.",
        _ => $"{Recipients(recipients)}: invio in {Italian.Span(duration)}.",
    };

    private static string Recipients(int recipients) => Italian.Count(recipients, "destinatario", "destinatari");

    private static string Used(TierHeadroom tier) => (tier.Reached, tier.Reserve) switch
    {
        (0, 0) => "",
        ({ } reached, 0) => $" ({Italian.Number(reached)} già usati)",
        (0, { } reserve) => $" ({Italian.Number(reserve)} riservati alle emergenze)",
        var (reached, reserve) => $" ({Italian.Number(reached)} già usati, {Italian.Number(reserve)} riservati alle emergenze)",
    };
}
