// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;

namespace WhatsUrp.Broadcasting.Desk.Words;

/// <summary>The states of a broadcast and the reasons for which it is held, as the office says them.</summary>
internal static class StateWords
{
    public static string Of(BroadcastState state) => state switch
    {
        BroadcastState.Draft => "in bozza",
        BroadcastState.PendingApproval => "in attesa di approvazione",
        BroadcastState.Rejected => "respinto",
        BroadcastState.Scheduled => "programmato",
        BroadcastState.Materialising => "in preparazione",
        BroadcastState.Sending => "in invio",
        BroadcastState.Paused => "sospeso",
        BroadcastState.Cancelling => "in annullamento",
        BroadcastState.Completed => "concluso",
        BroadcastState.Cancelled => "annullato",
        BroadcastState.Expired => "scaduto",
        _ => "fallito",
    };

    public static string Of(PauseReason reason) => reason switch
    {
        PauseReason.Operator => "sospeso da un operatore",
        PauseReason.Missed => "l'ora prevista è passata mentre il servizio era fermo: decida se farlo ripartire o annullarlo",
        PauseReason.ErrorRate => "troppi messaggi rifiutati di seguito: verifichi il testo e il modello prima di riprendere",
        PauseReason.Template => "il modello manca, è sospeso o è disattivato da WhatsApp",
        PauseReason.Account => "il numero o l'account è fermo, oppure WhatsApp rifiuta le credenziali",
        PauseReason.TierReached => "raggiunto il limite giornaliero di WhatsApp: riprende da solo quando il limite lo consente",
        PauseReason.RestoreReview => "il registro è stato ripristinato o è rimasto fermo a lungo: verifichi prima di riprendere",
        PauseReason.UnknownCode => "WhatsApp ha risposto con un codice sconosciuto: verifichi prima di riprendere",
        _ => "",
    };
}
