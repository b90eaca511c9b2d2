// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Grammar;

/// <summary>Hashes too many, hyphens, praise, people who join for others, words cut in two.</summary>
public sealed class UnusualJoiningTests
{
    [Theory]
    [InlineData("#iscrizione on #emergenze Delio Corsi Naggio")]
    [InlineData("#ISCRIZIONE #ON #EMERGENZE Delio Corsi Naggio")]
    [InlineData("#IscrizioneOn #Emergenze Delio Corsi Naggio")]
    [InlineData("• ISCRIZIONE ON\n• #EMERGENZE\n• Delio Corsi\n• Naggio")]
    public void A_hash_or_bullet_too_many_does_no_harm(string text) => Reads.Joins(text, "emergenze", "cognome=Corsi; frazione=naggio; nome=Delio");

    [Theory]
    [InlineData("ISCRIZIONE ON #EMERGENZE Gian-Carlo Corsi Naggio", "cognome=Corsi; frazione=naggio; nome=Gian-Carlo")]
    [InlineData("ISCRIZIONE ON #EMERGENZE Delia Corsi-Mattei Naggio", "cognome=Corsi-Mattei; frazione=naggio; nome=Delia")]
    [InlineData("ISCRIZIONE ON #EMERGENZE Corsi-Mattei Delia Naggio", "cognome=Corsi-Mattei; frazione=naggio; nome=Delia")]
    [InlineData("ISCRIZIONE ON #EMERGENZE Gian-Carlo Corsi-Mattei Naggio", "cognome=Corsi-Mattei; frazione=naggio; nome=Gian-Carlo")]
    public void What_a_hyphen_joins_is_never_cut(string text, string data) => Reads.Joins(text, "emergenze", data);

    [Theory]
    [InlineData("iscrizione on #emergenze siete gentilissimi")]
    [InlineData("iscrizione on #emergenze, siete bravi")]
    [InlineData("iscrizione on #emergenze buon martedì a tutti")]
    [InlineData("iscrizione on #emergenze ciao a tutti voi")]
    public void Praise_and_greetings_are_no_data(string text) => Reads.Joins(text, "emergenze");

    [Theory]
    [InlineData("iscrizione on #emergenze a nome di mia zia Delia Corsi Naggio")]
    [InlineData("Iscrizione on #emergenze per mio nonno che non usa il computer, Delio Corsi Naggio")]
    public void Whoever_joins_for_another_is_asked(string text) =>
        Assert.Contains(Reads.Joins(text, "emergenze", $"cognome=Corsi; frazione=naggio; nome={(text.Contains("Delia", StringComparison.Ordinal) ? "Delia" : "Delio")}").Fields, field => field.Confidence == Confidence.Low);

    [Fact]
    public void Two_people_are_asked_their_names() => Reads.Joins("ISCRIZIONE ON #EMERGENZE Delio Corsi e Delia Mattei Naggio", "emergenze", "frazione=naggio");

    [Theory]
    [InlineData("iscri zione on #emergenze")]
    [InlineData("iscriz ione on #emergenze")]
    [InlineData("iscrivvimi #emergenze Delia Gatti Naggio")]
    [InlineData("mi iscriverei volentieri alle emergenze del comune")]
    public void What_is_nearly_a_command_is_offered(string text) => Assert.IsType<SuggestionOutcome>(SampleLines.SanRomano.Parse(text));

    [Theory]
    [InlineData("Nonna, devi scrivergli iscrizione on #emergenze e il tuo nome")]
    [InlineData("digli di mandare iscrizione on #emergenze")]
    public void What_another_should_write_is_no_command(string text) => Reads.Reports(text);

    [Theory]
    [InlineData("c'è una colonna di fumo sopra Naggio")]
    [InlineData("brucia il tetto, chiamate i pompieri")]
    public void Fire_is_urgent(string text) => Assert.True(Reads.Reports(text).Urgent);
}
