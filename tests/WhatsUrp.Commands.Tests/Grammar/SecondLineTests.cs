// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Grammar;

public class SecondLineTests
{
    [Theory]
    [InlineData("MI ISCRIVO", "", "it")]
    [InlineData("mi iscrivo a #eventi", "eventi", "it")]
    [InlineData("Mi iscrivo info comune ed eventi", "info eventi", "it")]
    [InlineData("Je m'inscris #allerte", "allerte", "fr")]
    public void Another_comune_joins_by_its_own_words(string text, string lists, string language)
    {
        var command = Assert.IsType<CommandOutcome>(SampleLines.ThreeLists.Parse(text));
        Assert.Equal((CommandEffect.Subscribe, language), (command.Effect, command.Language));
        Assert.Equal(lists, string.Join(' ', command.Lists.Select(list => list.Id.Value)));
        Assert.Empty(command.Missing);
    }

    [Theory]
    [InlineData("MI CANCELLO", "it")]
    [InlineData("je me désinscris", "fr")]
    [InlineData("STOP", "it")]
    public void And_leaves_by_them_or_by_the_core(string text, string language) =>
        Assert.Equal(language, Assert.IsType<OptOutOutcome>(SampleLines.ThreeLists.Parse(text)).Language);

    [Theory]
    [InlineData("Come mi iscrivo?")]
    [InlineData("ISCRIZIONE ON #EVENTI perché non va?")]
    [InlineData("Mi iscrivo al corso di nuoto?")]
    public void And_the_rest_is_for_the_office(string text) => Assert.IsType<NotACommand>(SampleLines.ThreeLists.Parse(text));
}
