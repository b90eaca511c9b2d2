// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.OptOut;

/// <summary>A clear wish with a reserve: another's words, a condition, another thing, a change of mind. It is asked, never carried out.</summary>
public sealed class ReserveTests
{
    [Theory]
    [InlineData("la mia vicina dice che vuole uscire dalla lista, io no")]
    [InlineData("mia nonna dice basta con questi avvisi ma a me sono utili")]
    [InlineData("se un domani mi trasferisco posso cancellarmi?")]
    [InlineData("prima di aderire: poi ci si può togliere facilmente?")]
    [InlineData("togliete dal gruppo mio cugino che è in prigione")]
    [InlineData("non mandatemi più solleciti, ho già pagato")]
    [InlineData("non inviatemi raccomandate")]
    [InlineData("basta messaggi! scherzo, li leggo sempre")]
    [InlineData("cancellatemi, anzi no, gli avvisi li voglio")]
    [InlineData("Sul volantino «iscrizione off» è scritto in piccolo")]
    [InlineData("Per uscire si scrive iscrizione off giusto?")]
    [InlineData("iscrizione off on")]
    [InlineData("come ci si disiscrive? lo chiedono in tanti al bar")]
    [InlineData("ma davvero sospendete il servizio ad agosto?")]
    [InlineData("solo per curiosità, come si esce dalla lista?")]
    [InlineData("mia zia è deceduta, eliminate il numero dalla lista")]
    [InlineData("cancellate lei dall'elenco, io resto")]
    [InlineData("il suo numero toglietelo dal gruppo")]
    [InlineData("Quello STOP nei messaggi non si legge")]
    [InlineData("la parola STOP nei vostri avvisi a che serve")]
    [InlineData("Buon anno a tutto il paese e basta cattive notizie!")]
    [InlineData("mi ritiro dalla squadra dei volontari, a chi lo dico?")]
    [InlineData("toglietemi il sale ma non gli avvisi")]
    [InlineData("a mia moglie gli avvisi non interessano, a me però sì")]
    [InlineData("al babbo non interessano ma a noi sì")]
    [InlineData("Perché non risulto più iscritto? io non vi ho chiesto nulla")]
    [InlineData("cancellatemi dagli occhi quella statua 😂")]
    [InlineData("Girato da un gruppo: se non vuoi ricevere altri messaggi rispondi STOP. è roba del comune?")]
    public void Is_asked(string text) => Assert.True(Reads.Reports(text).PossibleOptOut);

    [Theory]
    [InlineData("non voglio essere il solo a cui non arrivano gli avvisi")]
    [InlineData("non mi interessa di chi è la colpa, riparate la fontana")]
    [InlineData("mi è stato tolto il saluto dal vicino")]
    [InlineData("ho mandato stop per errore, riattivatemi")]
    [InlineData("vi mando il mio nuovo numero, cancellate quello vecchio")]
    [InlineData("non mandate più il postino nuovo")]
    [InlineData("cancellate mia figlia dal corso di nuoto")]
    [InlineData("non voglio più la bolletta di carta, mi basta un messaggio su whatsapp")]
    [InlineData("come faccio a cancellare le foto vecchie? ho la memoria piena")]
    public void Or_is_no_wish(string text) => Reads.Reports(text);

    [Theory]
    [InlineData("se potete togliermi ve ne sarei grato")]
    [InlineData("servizio ottimo ma non mi serve più, cancellatemi")]
    [InlineData("mia figlia li riceve già, toglietemi pure")]
    [InlineData("iscrizione off cancelletto emergenze")]
    [InlineData("mi ritiro dal servizio")]
    [InlineData("mi cancello dalla lista del comune")]
    [InlineData("lei è gentile, ma cancellatemi dal servizio")]
    public void Politeness_and_reasons_are_no_reserve(string text) => Assert.IsType<OptOutOutcome>(SampleLines.SanRomano.Parse(text));
}
