// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.ConsoleHost.Explain;

/// <summary>Says in a clerk's words why a rule decided; the rule's own name stays beside it, for whoever asks the developers.</summary>
internal static class Reason
{
    public static string Of(string rule) => rule switch
    {
        "verb.start" => "il messaggio comincia con la frase del comando",
        "verb.only" => "il messaggio è la frase del comando e nient'altro",
        "verb.anywhere" => "nel messaggio c'è la frase del comando, e attorno solo dati, liste o saluti",
        "verb.none" => "il messaggio contiene tutti i dati richiesti e nient'altro: qui basta, senza frase",
        "verb.both_switches" => "c'è la frase per iscriversi e insieme una parola per uscire: nel dubbio non si iscrive nessuno",
        "verb.stem" => "c'è solo metà della frase (per esempio ISCRIZIONE senza ON o OFF)",
        "verb.two" => "ci sono le frasi di due comandi diversi",
        "suggest.near" => "somiglia a un comando, ma non è scritto esattamente così: si propone, non si esegue",
        "suggest.join" => "vuole iscriversi, ma la frase del servizio non c'è, o non sta dove deve: si propone, non si esegue",
        "suggest.split" => "la frase c'è, ma una parola è spezzata in due: si propone, non si esegue",
        "suggest.lookalike" => "la frase contiene lettere di un altro alfabeto, identiche alla vista: si propone, non si esegue",
        "optout.a.core" => "è una delle parole per uscire che valgono su ogni servizio",
        "optout.a.verb" or "optout.a.configured" => "è la frase per uscire di questo servizio",
        "optout.a.spaced" => "è una parola per uscire, scritta a lettere staccate",
        "optout.a.erase" => "chiede la cancellazione dei dati con la frase di questo servizio",
        "optout.b.typo" => "è una parola per uscire con un errore di battitura",
        "optout.b.my_data" => "chiede di togliere il suo numero o i suoi dati",
        "optout.b.do_not_send" => "chiede di non scrivergli più",
        "optout.b.no_interest" or "optout.b.no_need" => "dice che il servizio non gli interessa più",
        _ when rule.StartsWith("optout.b.", StringComparison.Ordinal) => "lo dice a parole sue, in modo chiaro",
        "optout.c.word" => "c'è una parola per uscire, ma in una frase che parla d'altro: non si toglie nessuno senza esserne certi",
        "optout.c.reserve" => "chiede di uscire, ma parla di altri, di un'altra cosa o a una condizione: si chiede prima di togliere qualcuno",
        "optout.c.wrong_number" or "optout.c.joined_by_mistake" or "optout.c.moved" => "forse il numero non è il suo, o si è iscritto per errore: si chiede",
        "optout.c.law" or "optout.c.threat" => "parla di consenso, di legge o di proteste sui messaggi: si chiede se vuole uscire",
        _ when rule.StartsWith("optout.c.", StringComparison.Ordinal) => "le parole, messe insieme, fanno pensare che forse vuole uscire: si chiede, non si toglie nessuno",
        "report.about_service" => "parla del servizio senza dare un comando",
        "report" => "non contiene comandi: è un messaggio per l'ufficio",
        _ => "",
    };

    /// <summary>Says what a piece of the message was read as.</summary>
    /// <param name="rule">The rule that took it.</param>
    /// <param name="meaning">What the rule says of it.</param>
    public static string OfPiece(string rule, string meaning) => rule switch
    {
        "verb.phrase" => "frase del comando",
        "field.label" => $"annuncia: {meaning}",
        "field.near" => $"{meaning}, quasi",
        "field.ambiguous" => $"{meaning}: non è certo",
        "ignore" => "testo dell'annuncio, ricopiato",
        "residue" => "non serve, non viene salvato",
        _ when rule.StartsWith("optout.", StringComparison.Ordinal) => "parole per uscire",
        _ => meaning,
    };
}
