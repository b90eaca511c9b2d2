// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Grammar;

public class EmergencyTests
{
    [Theory]
    [InlineData("emergenza")]
    [InlineData("Emergenze")]
    [InlineData("C'è un'emergenza alla scuola")]
    [InlineData("#EMERGENZE è caduto un palo")]
    [InlineData("Aiuto! sta venendo giù la strada")]
    [InlineData("Incendio nel bosco sopra Sambuca")]
    [InlineData("sento odore di gas in cantina")]
    [InlineData("si sente una puzza tremenda di gas alle scuole")]
    [InlineData("Emergenza gelo: la strada è una lastra e mio padre non può uscire")]
    [InlineData("il torrente è esondato")]
    [InlineData("c'è un ferito sulla provinciale")]
    public void A_cry_for_help_is_urgent(string text) => Assert.True(Reads.Reports(text).Urgent);

    [Theory]
    [InlineData("grazie per l'avviso di emergenza")]
    [InlineData("Ho ricevuto il messaggio di emergenza")]
    [InlineData("in caso di emergenza chi devo chiamare?")]
    [InlineData("Mi serve aiuto per compilare il modulo")]
    [InlineData("Non è un'emergenza, ma il lampione è spento")]
    [InlineData("come mi iscrivo alle emergenze?")]
    [InlineData("forse non le voglio più le emergenze, ci penso")]
    [InlineData("albero pericolante in piazza")]
    [InlineData("Passate parola: per le emergenze scrivete ISCRIZIONE ON #EMERGENZE")]
    public void Talk_about_emergencies_is_not(string text) => Assert.False(Reads.Reports(text).Urgent);

    [Fact]
    public void A_cry_at_the_end_of_a_long_text_is_heard() =>
        Assert.True(Reads.Reports(string.Concat(Enumerable.Repeat("scrivo di nuovo ", 40)) + "il ponte ha ceduto, feriti").Urgent);
}
