// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Desk.Words;

/// <summary>The reasons against a broadcast or an order, in sentences that say what to do.</summary>
internal static class DeskFaults
{
    public static DeskFault UnknownLine { get; } = new(DeskFaultKind.UnknownLine, "Questa linea non esiste: scelga una delle linee del servizio.");

    public static DeskFault NoListCondition { get; } = new(
        DeskFaultKind.NoListCondition,
        "I destinatari non sono legati alla lista dell'avviso: si scrive solo a chi si è iscritto. Aggiunga la lista tra le condizioni.");

    public static DeskFault SegmentTooLarge { get; } = new(DeskFaultKind.SegmentTooLarge, "Le condizioni sui destinatari sono troppe o troppo annidate (al massimo 50, su 6 livelli): le semplifichi.");

    public static DeskFault Empty { get; } = new(DeskFaultKind.Empty, "L'avviso non dice niente: scriva un testo o scelga un modello.");

    public static DeskFault NotFound { get; } = new(DeskFaultKind.NotFound, "Questo avviso non esiste su questa linea.");

    public static DeskFault Stale { get; } = new(DeskFaultKind.Stale, "Qualcun altro ha cambiato questo avviso nel frattempo: lo rilegga e decida di nuovo.");

    public static DeskFault RevisionMissing { get; } = new(DeskFaultKind.RevisionMissing, "Manca la revisione che è stata letta: senza, non si può inviare né approvare un avviso.");

    public static DeskFault ActorMissing { get; } = new(DeskFaultKind.ActorMissing, "Manca il nome di chi dà l'ordine.");

    public static DeskFault ReasonMissing { get; } = new(DeskFaultKind.ReasonMissing, "Serve un motivo: resta scritto nel registro.");

    public static DeskFault AuthorApproves { get; } = new(
        DeskFaultKind.AuthorApproves, "Chi ha scritto l'avviso non può approvarlo: serve una seconda persona. Per un'emergenza l'autore può usare il codice di emergenza.");

    public static DeskFault NotAnEmergency { get; } = new(DeskFaultKind.NotAnEmergency, "Il codice di emergenza vale solo per le liste di emergenza: questo avviso va approvato da una seconda persona.");

    public static DeskFault NoBreakGlass { get; } = new(DeskFaultKind.NoBreakGlass, "Per questa linea non è configurato un codice di emergenza: serve una seconda persona.");

    public static DeskFault WrongCode { get; } = new(DeskFaultKind.WrongCode, "Il codice di emergenza è sbagliato.");

    public static DeskFault ContentChanged { get; } = new(DeskFaultKind.ContentChanged, "Il contenuto non è quello consegnato per l'approvazione: l'avviso va riscritto e consegnato di nuovo.");

    public static DeskFault NoTestRecipients { get; } = new(DeskFaultKind.NoTestRecipients, "Per questa linea non sono configurati numeri di prova (Broadcasts:TestRecipients).");

    public static DeskFault NothingHeld { get; } = new(DeskFaultKind.NothingHeld, "Nessuna copia di questo avviso aspetta una decisione.");

    public static DeskFault TimeTooFar { get; } = new(DeskFaultKind.TimeTooFar, "L'ora prevista per l'invio è più di un anno lontana: la corregga.");

    public static DeskFault UnknownList(ListId list) => new(DeskFaultKind.UnknownList, $"La linea non ha una lista «{list}».");

    public static DeskFault UnknownField(FieldId field) => new(DeskFaultKind.UnknownField, $"La linea non chiede il dato «{field}»: nessuno potrebbe averlo.");

    public static DeskFault TextTooLong(int length, int most) => new(
        DeskFaultKind.TextTooLong, $"Il testo ha {Italian.Number(length)} caratteri; con la frase finale ne restano {Italian.Number(most)}: lo accorci.");

    public static DeskFault TemplateMissing(string name, string language) => new(
        DeskFaultKind.TemplateMissing, $"L'account non ha un modello «{name}» in lingua «{language}»: va creato in WhatsApp Manager e approvato.");

    public static DeskFault TemplateNotApproved(string name, string status) => new(
        DeskFaultKind.TemplateNotApproved, $"Il modello «{name}» non è approvato (stato: {status}): ne scelga un altro o attenda.");

    public static DeskFault TemplateMisfit(string fault) => new(DeskFaultKind.TemplateMisfit, $"Il modello non si può riempire così: {fault}.");

    public static DeskFault DatumMissing(int persons) => new(
        DeskFaultKind.DatumMissing,
        $"A {Italian.Persons(persons)} manca un dato che il modello richiede: indichi un testo di riserva o restringa i destinatari.");

    public static DeskFault NotBeforePassed(string moment) => new(
        DeskFaultKind.TimePassed, $"L'ora prevista per l'invio ({moment}) è passata da troppo tempo: indichi un'altra ora, o nessuna per l'invio immediato.");

    public static DeskFault ExpiryPassed(string moment) => new(DeskFaultKind.TimePassed, $"L'avviso è scaduto il {moment}: ne scriva uno nuovo o cambi la scadenza.");

    public static DeskFault ExpiresTooSoon(string ends, string expires) => new(
        DeskFaultKind.ExpiresTooSoon, $"L'invio finirebbe il {ends}, dopo la scadenza del {expires}: sposti la scadenza o restringa i destinatari.");

    public static DeskFault TierTooSmall(string verdict) => new(
        DeskFaultKind.TierTooSmall, $"{verdict} Il limite di WhatsApp non basta entro la scadenza: restringa i destinatari o sposti la scadenza.");

    public static DeskFault FrequencyCap(ListId list, int most, TimeSpan within) => new(
        DeskFaultKind.FrequencyCap, $"La lista «{list}» ha già avuto {Italian.Count(most, "avviso", "avvisi")} in {Italian.Number((int)within.TotalHours)} ore, il massimo previsto: rimandi l'invio.");

    public static DeskFault WrongState(DeskAction action, BroadcastState state) => new(
        DeskFaultKind.WrongState, $"L'avviso è {StateWords.Of(state)}: ora non si può {ActionWords(action)}.");

    public static DeskFault CodeLocked(TimeSpan rest) => new(DeskFaultKind.CodeLocked, $"Troppi codici sbagliati: riprovi tra {Italian.Span(rest)}, o chieda l'approvazione a una seconda persona.");

    public static DeskFault QuietHours(string end) => new(DeskFaultKind.QuietHours, $"Adesso è orario di silenzio: un avviso ordinario può ripartire dal {end}.");

    private static string ActionWords(DeskAction action) => action switch
    {
        DeskAction.Submit => "consegnare",
        DeskAction.Approve => "approvare",
        DeskAction.Reject => "respingere",
        DeskAction.Revise => "riprendere per modificarlo",
        DeskAction.Pause => "sospendere",
        DeskAction.Resume => "far ripartire",
        DeskAction.Cancel => "annullare",
        DeskAction.Resend => "inviare di nuovo le copie in dubbio",
        DeskAction.Abandon => "rinunciare alle copie in dubbio",
        _ => "inviare in prova",
    };
}
