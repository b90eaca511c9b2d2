// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Grammar;

/// <summary>Joining messages as people write them: greetings, dictation, titles, courtesies, data in any order.</summary>
public sealed class EverydayJoiningTests
{
    [Theory]
    [InlineData("Salve, scrivo da Verrucole. ISCRIZIONE ON #EMERGENZE. Mi chiamo Delio Corsi", "cognome=Corsi; frazione=verrucole; nome=Delio")]
    [InlineData("Come da vostro annuncio: ISCRIZIONE ON #EMERGENZE Delio Corsi Naggio", "cognome=Corsi; frazione=naggio; nome=Delio")]
    [InlineData("Ok allora iscrizione on emergenze delio corsi naggio", "cognome=corsi; frazione=naggio; nome=delio")]
    [InlineData("Ecco i miei dati: ISCRIZIONE ON #EMERGENZE Delio Corsi Naggio", "cognome=Corsi; frazione=naggio; nome=Delio")]
    public void What_was_said_before_the_command_does_not_void_it(string text, string data) => Reads.Joins(text, "emergenze", data);

    [Theory]
    [InlineData("Iscrizione on #emergenze sono la signora Delia Corsi, sto a Sambuca", "cognome=Corsi; frazione=sambuca; nome=Delia")]
    [InlineData("iscrizione on emergenze sig.ra Delia Corsi Sambuca", "cognome=Corsi; frazione=sambuca; nome=Delia")]
    [InlineData("ISCRIZIONE ON #EMERGENZE il mio nome è Delia Corsi e sono di Naggio", "cognome=Corsi; frazione=naggio; nome=Delia")]
    [InlineData("ISCRIZIONE ON #EMERGENZE Delia Corsi abitante nella frazione di Villetta", "cognome=Corsi; frazione=villetta; nome=Delia")]
    [InlineData("ISCRIZIONE ON #EMERGENZE CORSI DELIA FRAZ.NE NAGGIO", "cognome=CORSI; frazione=naggio; nome=DELIA")]
    [InlineData("ISCRIZIONE ON #EMERGENZE Santa Di Mauro Cerreta", "cognome=Di Mauro; frazione=cerreta; nome=Santa")]
    public void Titles_introductions_and_particles_are_told_from_the_name(string text, string data) => Reads.Joins(text, "emergenze", data);

    [Fact]
    public void A_closing_formula_is_no_name() =>
        Reads.Joins("ISCRIZIONE ON #EMERGENZE Delia Corsi Naggio. In attesa di riscontro porgo cordiali saluti", "emergenze", "cognome=Corsi; frazione=naggio; nome=Delia");

    [Theory]
    [InlineData("iscrizione on allerta meteo")]
    [InlineData("ISCRIZIONE ON rifiuti")]
    [InlineData("iscrizione on avvisi scuola")]
    public void What_the_notices_are_about_is_no_name(string text) => Reads.Joins(text, "");

    [Theory]
    [InlineData("iscrizione on publica utilità Delio Corsi Naggio", "pubblica-utilita")]
    [InlineData("iscrizione on emrgenze Delio Corsi Naggio", "emergenze")]
    public void A_bare_list_with_a_slip_of_the_finger_is_proposed_and_never_joined(string text, string near)
    {
        var command = Reads.Joins(text, "", "cognome=Corsi; frazione=naggio; nome=Delio");
        Assert.Equal([near], Assert.Single(command.UnknownLists).Suggestions.Select(list => list.Value));
    }

    [Theory]
    [InlineData("Vorrei ricevere gli avvisi delle emergenze")]
    [InlineData("Buonasera vorrei essere iscritta alle emergenze")]
    [InlineData("inseritemi nelle emergenze grazie")]
    [InlineData("Richiedo l'iscrizione al servizio emergenze")]
    [InlineData("iscrizine on emergenze")]
    public void A_wish_to_join_is_offered_the_command(string text)
    {
        var command = Assert.IsType<CommandOutcome>(Assert.Single(Assert.IsType<SuggestionOutcome>(SampleLines.SanRomano.Parse(text)).Candidates));
        Assert.Equal((CommandEffect.Subscribe, "emergenze"), (command.Effect, Assert.Single(command.Lists).Id.Value));
    }

    [Theory]
    [InlineData("ISCRIZIONE ON o OFF")]
    [InlineData("iscrizione emergenze e pubblica utilità")]
    public void A_switch_that_is_missing_or_double_is_asked(string text) => Assert.IsType<AmbiguousOutcome>(SampleLines.SanRomano.Parse(text));

    [Theory]
    [InlineData("vorrei ricevere informazioni sulla tari")]
    [InlineData("Vorrei ricevere il certificato di residenza")]
    [InlineData("vorrei attivare lo spid")]
    [InlineData("rimuovere auto abbandonata a Sambuca")]
    [InlineData("Chiedo l'iscrizione all'albo degli scrutatori")]
    [InlineData("come si iscrive un bambino alla mensa?")]
    [InlineData("Il Comune informa: per gli avvisi invia ISCRIZIONE ON #EMERGENZE. Passaparola")]
    public void What_only_sounds_like_joining_is_for_the_office(string text) => Reads.Reports(text);
}
