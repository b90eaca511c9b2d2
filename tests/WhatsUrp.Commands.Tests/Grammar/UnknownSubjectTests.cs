// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Grammar;

/// <summary>A subject behind the phrase is the name of a list, also where the line has none of that name.</summary>
public sealed class UnknownSubjectTests
{
    [Theory]
    [InlineData("ATTIVA MIRTO SPORT Ugo Neri Borgo", "")]
    [InlineData("ATTIVA MIRTO SPORT", "")]
    [InlineData("attiva mirto per lo sport", "")]
    [InlineData("ATTIVA MIRTO ACQUA E SPORT Ugo Neri Borgo", "acqua")]
    [InlineData("ATTIVA MIRTO SPORT E ACQUA Ugo Neri Borgo", "acqua")]
    public void It_is_not_passed_over(string text, string lists)
    {
        var command = Assert.IsType<CommandOutcome>(MirtoLine.Read(text));

        Assert.Equal("sport", text.Substring(Assert.Single(command.UnknownLists).Span.Start, 5), ignoreCase: true);
        Assert.Equal(lists, MirtoLine.Lists(command));
    }

    [Theory]
    [InlineData("ATTIVA MIRTO Ugo Neri Borgo")]
    [InlineData("ATTIVA MIRTO, gestisco il campo sport")]
    [InlineData("ATTIVA MIRTO Ugo Neri Borgo, mi interessa lo sport")]
    public void Elsewhere_it_says_nothing(string text) => Assert.Empty((MirtoLine.Read(text) as CommandOutcome)?.UnknownLists ?? []);

    [Fact]
    public void The_citizen_is_told_which_lists_there_are_and_asked()
    {
        var talk = MirtoLine.Talk().Says("ATTIVA MIRTO SPORT Ugo Neri Borgo");

        Assert.Contains("Non conosco la lista", talk.Reply.Text, StringComparison.Ordinal);
        talk.Says("accetto");
        Assert.Empty(talk.ActiveLists);
        Assert.Equal(["scuola"], talk.Says("scuola").ActiveLists);
    }
}
