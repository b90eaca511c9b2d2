// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Broadcasting.Desk.Words;

/// <summary>Tells in sentences what became of a broadcast; figures that are zero are left out.</summary>
internal static class ReportWords
{
    public static IEnumerable<string> Of(BroadcastRecord record, BroadcastCounts counts)
    {
        yield return $"L'avviso{(record.Broadcast.Title.Length == 0 ? "" : $" «{record.Broadcast.Title}»")} è {StateWords.Of(record.State)}"
            + (record.State == BroadcastState.Paused ? $": {StateWords.Of(record.PauseReason)}." : ".");
        if (record.MaterialisedAt is null)
        {
            yield break;
        }

        yield return $"Destinatari: {Italian.Number(record.Expected)}{Excluded(record.Excluded)}.";
        foreach (var sentence in Sending(counts, record.Expected).Concat(Doubts(counts)))
        {
            yield return sentence;
        }
    }

    private static IEnumerable<string> Sending(BroadcastCounts counts, int expected)
    {
        var accepted = counts.In(DeliveryState.Accepted);
        yield return $"Presi in carico da WhatsApp: {Italian.Number(accepted)} ({Italian.Percent(accepted, expected)}); partiti {Italian.Number(counts.Sent)}, "
            + $"consegnati {Italian.Number(counts.Delivered)}, letti {Italian.Number(counts.Read)} (chi ha disattivato le conferme di lettura non risulta mai).";
        if (counts.In(DeliveryState.Ready) + counts.In(DeliveryState.Sending) is var waiting and > 0)
        {
            yield return $"Ancora da inviare: {Italian.Number(waiting)}.";
        }

        if (counts.In(DeliveryState.Refused) is var refused and > 0)
        {
            var codes = counts.Codes.Where(pair => pair.Value > 0).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)
                .Select(pair => $"{(pair.Key == 0 ? "senza codice" : pair.Key.ToString(CultureInfo.InvariantCulture))}: {Italian.Number(pair.Value)}");
            yield return $"Rifiutati: {Italian.Number(refused)}{(counts.Codes.Count == 0 ? "" : $" (codici {string.Join(", ", codes)})")}.";
        }

        if (counts.In(DeliveryState.Suppressed) is var suppressed and > 0)
        {
            var reasons = counts.Suppressions.OrderByDescending(pair => pair.Value).Select(pair => $"{Italian.Number(pair.Value)} {Suppression(pair.Key)}");
            yield return $"Trattenuti prima dell'invio: {Italian.Number(suppressed)}{(counts.Suppressions.Count == 0 ? "" : $" ({string.Join(", ", reasons)})")}.";
        }

        if (counts.In(DeliveryState.Expired) is var expired and > 0)
        {
            yield return $"Scaduti prima di partire: {Italian.Number(expired)}.";
        }

        if (counts.In(DeliveryState.Cancelled) is var cancelled and > 0)
        {
            yield return $"Annullati prima di partire: {Italian.Number(cancelled)}.";
        }
    }

    private static IEnumerable<string> Doubts(BroadcastCounts counts)
    {
        if (counts.In(DeliveryState.Unknown) is var unknown and > 0)
        {
            yield return $"Esito ancora ignoto: {Italian.Number(unknown)}. Il messaggio è uscito ma la risposta di WhatsApp non è arrivata: si attende una ricevuta.";
        }

        if (counts.Held > 0)
        {
            yield return $"Di questi, {Italian.Count(counts.Held, "aspetta", "aspettano")} una decisione: inviare di nuovo, o rinunciare.";
        }

        if (counts.In(DeliveryState.Abandoned) is var abandoned and > 0)
        {
            yield return $"Esito ignoto: {Italian.Number(abandoned)}. Non si sa se il messaggio sia arrivato; non è stato ripetuto.";
        }

        if (counts.PossibleDuplicates > 0)
        {
            yield return $"Possibili doppioni: {Italian.Number(counts.PossibleDuplicates)} (inviati di nuovo dopo un esito ignoto).";
        }

        if (counts.ConfirmedDuplicates > 0)
        {
            yield return $"Doppioni accertati: {Italian.Number(counts.ConfirmedDuplicates)}.";
        }
    }

    private static string Excluded(IReadOnlyDictionary<string, int> excluded)
    {
        var parts = excluded.Where(pair => pair.Value > 0).OrderByDescending(pair => pair.Value).Select(pair => $"{Italian.Number(pair.Value)} {Exclusion(pair.Key)}").ToList();
        return parts.Count == 0 ? "" : $"; esclusi: {string.Join(", ", parts)}";
    }

    private static string Exclusion(string reason) => reason switch
    {
        "left" => "che si sono cancellati",
        "pending" => "che non hanno ancora accettato il regolamento",
        "blocked" => "bloccati",
        _ => reason,
    };

    private static string Suppression(string reason) => reason switch
    {
        "left" => "si sono cancellati nel frattempo",
        "status" => "bloccati o senza più un recapito",
        "merged" => "la stessa persona lo riceve già con un altro recapito",
        _ => reason,
    };
}
