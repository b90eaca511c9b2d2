// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.OptOut;

/// <summary>Wishes in nobody's pattern: whoever may want out is taken out or asked with one tap, and never passed over.</summary>
public sealed class HalfWishTests
{
    [Theory]
    [InlineData("per me basta così")]
    [InlineData("vi chiedo la cortesia di depennarmi")]
    [InlineData("mi tiro fuori")]
    [InlineData("ho cambiato idea, disdico")]
    [InlineData("chiedo la cessazione immediata degli invii")]
    [InlineData("abbiate la bontà di non mandarmi più nulla")]
    [InlineData("preferirei non ricevere nulla")]
    [InlineData("cosa devo fare perché non mi arrivino più")]
    [InlineData("non voglio più saperne")]
    [InlineData("fatemi sparire dalla lista")]
    [InlineData("me ne esco")]
    [InlineData("sbattezzatemi")]
    [InlineData("questa utenza va rimossa dal vostro elenco")]
    [InlineData("il mio cellulare 333 1234567 va eliminato")]
    [InlineData("sparite dai miei messaggi")]
    public void In_one_s_own_words(string text) => IsHeard(text);

    [Theory]
    [InlineData("togletemi")]
    [InlineData("dissiscrivetemi")]
    [InlineData("elliminatemi")]
    [InlineData("STOPPPP")]
    [InlineData("bast")]
    [InlineData("nn voglio + mex")]
    [InlineData("nn scrivetemi +")]
    [InlineData("tgl il mio num")]
    [InlineData("no msg")]
    [InlineData("iscrizione of f")]
    [InlineData("🔕")]
    [InlineData("❌ messaggi")]
    [InlineData("cancelatemi da wazzap")]
    public void Short_misspelt_or_held_down(string text) => IsHeard(text);

    [Theory]
    [InlineData("gradirei che la finiste di mandarmi roba")]
    [InlineData("vorrei che non mi mandaste più niente")]
    [InlineData("chiedo di venire depennata")]
    [InlineData("vorrei essere disattivato, grazie")]
    [InlineData("revoco quello che ho firmato")]
    [InlineData("intendo esercitare i miei diritti sulla privacy")]
    [InlineData("dimenticatevi il mio telefono")]
    [InlineData("mi avete riempito le tasche con questi avvisi")]
    [InlineData("perché io con questi caratteri minuscoli ci litigo e basta quindi non me ne mandate più")]
    [InlineData("senza occhiali non vedo, non mandatemeli più")]
    [InlineData("sto al cancello della scuola tutto il giorno, non mandateli più")]
    [InlineData("lavoro in strada e di avvisi non so che farmene, desidero essere rimossa")]
    [InlineData("del parcheggio e del lampione non so che farmene. Non mi scrivete più")]
    public void Indirect_by_law_or_at_length(string text) => IsHeard(text);

    [Theory]
    [InlineData("un mi garba punto, levatemi")]
    [InlineData("cavème da chi")]
    [InlineData("no stè più mandarme gnente")]
    [InlineData("tolìme via")]
    [InlineData("mandèm pù gnent")]
    [InlineData("nun me mannate più gnente")]
    [InlineData("levateme 'o nummero")]
    [InlineData("nun vogghiu chiù missaggi")]
    [InlineData("bogaemi")]
    public void In_dialect(string text) => IsHeard(text);

    [Theory]
    [InlineData("io no volere messaggi")]
    [InlineData("prego cancella numero mio")]
    [InlineData("I dont want these messages anymore")]
    [InlineData("je ne veux plus recevoir de messages")]
    [InlineData("bórrenme de la lista")]
    [InlineData("bitte löschen Sie meine Nummer")]
    [InlineData("nu-mi mai trimiteți mesaje")]
    [InlineData("nuk dua më mesazhe")]
    [InlineData("não quero mais mensagens")]
    [InlineData("отписаться")]
    public void In_another_language(string text) => IsHeard(text);

    [Theory]
    [InlineData("desidero esercitare l'opposizione")]
    [InlineData("non vi ho autorizzato")]
    [InlineData("alla prossima vi segnalo alla polizia postale")]
    [InlineData("vi blocco")]
    [InlineData("numero errato")]
    [InlineData("questo numero non lo uso più")]
    [InlineData("il proprietario del numero è deceduto")]
    [InlineData("non vivo più lì")]
    [InlineData("mi avete iscritto senza chiedermelo")]
    [InlineData("ma perché mi scrivete?")]
    public void By_the_law_by_mistake_or_from_elsewhere(string text) => IsHeard(text);

    [Theory]
    [InlineData("togliete la neve per piacere")]
    [InlineData("la strada per Naggio è interrotta da stamani")]
    [InlineData("non è più arrivata l'acqua da ieri sera")]
    [InlineData("non smettete, siete preziosi")]
    [InlineData("ho cambiato telefono e non ricevo più niente")]
    [InlineData("non ho ricevuto nessun messaggio ieri")]
    [InlineData("nessun avviso per la chiusura della strada?")]
    [InlineData("non vorrei perdere nessun avviso")]
    [InlineData("vorrei rinunciare al bonus")]
    [InlineData("esco dal lavoro alle 18, siete aperti?")]
    [InlineData("lascio qui il numero del geometra")]
    [InlineData("me ne vado in vacanza, chi annaffia le aiuole?")]
    [InlineData("il consiglio ha bocciato l'opposizione")]
    [InlineData("nessuno mi ha risposto")]
    [InlineData("no grazie")]
    [InlineData("non serve")]
    [InlineData("mi mandate più informazioni?")]
    [InlineData("richiamatemi appena potete")]
    [InlineData("via Roma è al buio")]
    [InlineData("niente acqua da stamani")]
    [InlineData("la fiera è finita, pulite")]
    [InlineData("il lampione non si spegne mai")]
    [InlineData("questo è il mio nuovo numero")]
    [InlineData("l'ufficio postale è chiuso?")]
    [InlineData("il distributore è fuori servizio")]
    [InlineData("alla fine il messaggio è arrivato")]
    [InlineData("accetto il trattamento dei dati")]
    [InlineData("mi permettete di inviare una foto?")]
    [InlineData("ho sbagliato frazione nell'iscrizione")]
    [InlineData("il mio nome è scritto male")]
    [InlineData("il numero della farmacia è sbagliato sul sito")]
    public void Reports_questions_and_thanks_are_not_asked_absurdly(string text) => Assert.False(Reads.Reports(text).PossibleOptOut, Reads.Reports(text).RuleId);

    [Theory]
    [InlineData("Levi")]
    [InlineData("Pace")]
    [InlineData("Bassa")]
    public void A_surname_that_was_asked_is_no_wish(string text) =>
        Assert.Equal($"cognome={text}", Reads.Data(Reads.Answers(WhatsUrp.Subscribers.DraftStage.AwaitingField, text, "cognome")));

    private static void IsHeard(string text)
    {
        var outcome = SampleLines.SanRomano.Parse(text);
        Assert.True(outcome is OptOutOutcome or AmbiguousOutcome or NotACommand { PossibleOptOut: true }, outcome.RuleId);
    }
}
