// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.OptOut;

public class OptOutTests
{
    [Theory]
    [InlineData("ISCRIZIONE OFF")]
    [InlineData("iscrizione off grazie mille")]
    [InlineData("Iscrizione off punto")]
    [InlineData("ISCRIZIONE OFF Carla Bini Naggio")]
    [InlineData("S.T.O.P.")]
    [InlineData("ＳＴＯＰ")]
    [InlineData("СТОР")]
    [InlineData("𝗦𝗧𝗢𝗣")]
    [InlineData("*basta*")]
    [InlineData("Vorrei cancellarmi dal servizio, cordiali saluti")]
    [InlineData("fine")]
    public void S17_one_message_leaves_everything(string text) => Reads.Leaves(text, OptOutTier.Certain);

    [Theory]
    [InlineData("ISCRIZIONE OFF #EMERGENZE", "emergenze")]
    [InlineData("stop pubblica utilità", "pubblica-utilita")]
    [InlineData("cancellatemi dalle emergenze", "emergenze")]
    public void S17_or_the_lists_it_names(string text, string lists) => Reads.Leaves(text, OptOutTier.Scoped, lists);

    [Fact]
    public void An_unknown_list_leaves_everything_and_says_so() => Assert.True(Reads.Leaves("ISCRIZIONE OFF #SPORT", OptOutTier.Certain).UnknownList);

    [Theory]
    [InlineData("ISCRIZIONE OFF?")]
    [InlineData("Come faccio a uscire dalla lista?")]
    [InlineData("non mandatemi altro per cortesia")]
    [InlineData("mi togliete dal servizio?")]
    [InlineData("vorrei essere tolta dall'elenco")]
    [InlineData("Smettetela di mandare messaggi")]
    [InlineData("ho traslocato, cancellatemi")]
    [InlineData("Ritiro il mio consenso")]
    [InlineData("bastaaaa")]
    [InlineData("cancelatemi")]
    [InlineData("iscrizzione off")]
    [InlineData("please remove my number")]
    public void Clear_free_text_leaves_too(string text) => Reads.Leaves(text, OptOutTier.Clear);

    [Theory]
    [InlineData("CANCELLATE I MIEI DATI")]
    [InlineData("chiedo la cancellazione dei miei dati")]
    public void Erasure_is_asked_for_with_it(string text) => Assert.True(Assert.IsType<OptOutOutcome>(SampleLines.SanRomano.Parse(text)).ErasureWanted);

    [Theory]
    [InlineData("Basta buche!")]
    [InlineData("stop alle macchine in piazza")]
    [InlineData("Non cancellatemi per favore")]
    [InlineData("Non voglio ISCRIZIONE OFF")]
    [InlineData("stop fuochi")]
    [InlineData("ma basta")]
    [InlineData("cancella")]
    public void What_is_doubtful_is_asked(string text) => Assert.True(Reads.Reports(text).PossibleOptOut);

    [Theory]
    [InlineData("non mi arrivano più gli avvisi")]
    [InlineData("Come mai non mandate più i messaggi?")]
    [InlineData("c'è un camion fermo allo stop")]
    [InlineData("basta poco per sistemarlo")]
    [InlineData("il cancello del parco è rotto")]
    [InlineData("vi lascio il mio numero")]
    [InlineData("vorrei cancellare la prenotazione")]
    [InlineData("fine della scuola quando?")]
    public void Who_does_not_want_out_is_not_even_asked(string text) => Assert.False(Reads.Reports(text).PossibleOptOut);

    [Theory]
    [InlineData("potete togliermi un dubbio?")]
    [InlineData("toglimi una curiosità")]
    [InlineData("non mi interessa la gita")]
    [InlineData("non voglio perdere gli avvisi")]
    [InlineData("Non vorrei disturbare, ma manca la luce")]
    [InlineData("cancellate la multa per favore")]
    public void Nobody_is_taken_out_by_a_favour_or_a_thing(string text) => Reads.Reports(text);
}
