// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Grammar;

/// <summary>A slip of the finger in a phrase of several words, or in one before its data.</summary>
public sealed class NearPhraseTests
{
    [Theory]
    [InlineData("ATIVA MIRTO SCUOLA Ugo Neri", "on-scuola", "protezione-civile scuola", "cognome=Neri; nome=Ugo")]
    [InlineData("ATIVA MIRTO Ugo Neri", "on", "protezione-civile", "cognome=Neri; nome=Ugo")]
    [InlineData("attiva mirtto scuola Ugo Neri Borgo", "on-scuola", "protezione-civile scuola", "cognome=Neri; contrada=borgo; nome=Ugo")]
    [InlineData("ATIVA MIRTO ACQUA Ugo Neri", "on", "acqua", "cognome=Neri; nome=Ugo")]
    [InlineData("LETURA 01234", "lettura", "", "lettura=01234")]
    [InlineData("lettrua 1.234 grazie", "lettura", "", "lettura=1234")]
    public void The_longest_phrase_is_proposed_with_the_data(string text, string verb, string lists, string data)
    {
        var command = Assert.Single(Assert.IsType<SuggestionOutcome>(MirtoLine.Read(text)).Candidates);

        Assert.Equal(verb, Assert.IsType<CommandOutcome>(command).Verb.Value);
        Assert.Equal((lists, data), (MirtoLine.Lists(command), MirtoLine.Data(command)));
    }

    [Theory]
    [InlineData("DISATIVA MIRTO")]
    [InlineData("disativa mirto scuola grazie")]
    [InlineData("Disattivva Mirto Ugo Neri")]
    [InlineData("niete mirto")]
    [InlineData("DISATTIVA MITRO")]
    public void A_slip_in_the_phrase_of_leaving_is_asked(string text) => Assert.True(Assert.IsType<NotACommand>(MirtoLine.Read(text)).PossibleOptOut);

    [Theory]
    [InlineData("nuove letture 12")]
    [InlineData("letture per bambini in biblioteca")]
    [InlineData("la nostra attività a Mirto chiude")]
    [InlineData("Niente di nuovo a Mirto")]
    public void Other_words_propose_nothing(string text) => Assert.False(Assert.IsType<NotACommand>(MirtoLine.Read(text)).PossibleOptOut);
}
