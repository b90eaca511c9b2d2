// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Grammar;

public class NearMissTests
{
    [Theory]
    [InlineData("iscrizone on #emergenze")]
    [InlineData("ISCRIZIONI ON #EMERGENZE")]
    [InlineData("iscrivimmi #emergenze")]
    [InlineData("vorrei iscrivermi alle emergenze")]
    [InlineData("Mi iscrivete alla lista emergenze per favore")]
    [InlineData("ІЅСRІVІМІ #EMERGENZE")]
    public void A_near_miss_is_proposed_and_never_done(string text)
    {
        var suggestion = Assert.IsType<SuggestionOutcome>(SampleLines.SanRomano.Parse(text));
        var command = Assert.IsType<CommandOutcome>(Assert.Single(suggestion.Candidates));
        Assert.Equal((CommandEffect.Subscribe, "emergenze"), (command.Effect, Assert.Single(command.Lists).Id.Value));
    }

    [Theory]
    [InlineData("iscrizione")]
    [InlineData("iscrizione no")]
    [InlineData("iscrizione in #emergenze")]
    [InlineData("ISCRIZIONE ON OFF #EMERGENZE")]
    [InlineData("ISCRIZIONE ON basta")]
    public void A_missing_or_double_switch_is_asked(string text)
    {
        var ambiguous = Assert.IsType<AmbiguousOutcome>(SampleLines.SanRomano.Parse(text));
        Assert.Collection(ambiguous.Candidates, one => Assert.IsType<CommandOutcome>(one), two => Assert.IsType<OptOutOutcome>(two));
    }

    [Theory]
    [InlineData("la mia iscrizione è on oppure off?")]
    [InlineData("Iscrizione on line al nido, come si fa?")]
    [InlineData("iscrizione on-line")]
    [InlineData("ISCRIZIONE ON DEMAND")]
    [InlineData("Ieri ho scritto ISCRIZIONE ON #EMERGENZE ma nessuno risponde")]
    [InlineData("Passate parola: per le allerte scrivete ISCRIZIONE ON #EMERGENZE")]
    [InlineData("Se scrivo ISCRIZIONE ON cosa mi arriva?")]
    [InlineData("Quanto costa l'iscrizione?")]
    [InlineData("iscrizione corso di nuoto")]
    [InlineData("ISCRIZIONE ON #EMERGENZE non ho ricevuto conferma")]
    public void Talk_about_a_command_is_for_the_office(string text) => Reads.Reports(text);

    [Theory]
    [InlineData("come mi iscrivo?")]
    [InlineData("per iscrivermi cosa devo mandare?")]
    public void A_question_about_the_service_says_so(string text) => Assert.True(Reads.Reports(text).AsksAboutService);
}
