// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Grammar;

/// <summary>A phrase may be what a question is about, and then it is no command.</summary>
public sealed class PhraseAsThingTests
{
    [Theory]
    [InlineData("La iscrizione on è gratuita?")]
    [InlineData("iscrizione on è per tutti?")]
    [InlineData("ISCRIZIONE ON e poi?")]
    public void A_question_about_the_phrase_joins_nobody(string text) =>
        Assert.IsType<NotACommand>(SampleLines.SanRomano.Parse(text));

    [Theory]
    [InlineData("Mi iscrivo gratis oppure si paga?")]
    [InlineData("Mi iscrivo con lo SPID?")]
    public void A_question_with_words_that_are_no_data_joins_nobody(string text) =>
        Assert.IsNotType<CommandOutcome>(SampleLines.ThreeLists.Parse(text));

    [Theory]
    [InlineData("ISCRIZIONE ON e #emergenze?")]
    [InlineData("iscrizione on e pubblica utilità?")]
    [InlineData("La ISCRIZIONE ON #emergenze, grazie")]
    public void A_command_stays_one_with_an_article_or_with_its_lists(string text) =>
        Assert.IsType<CommandOutcome>(SampleLines.SanRomano.Parse(text));
}
