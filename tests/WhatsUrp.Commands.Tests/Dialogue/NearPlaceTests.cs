// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Dialogue;

/// <summary>A misspelt place with one candidate is a question of yes or no.</summary>
public sealed class NearPlaceTests
{
    private static Talk Asked() => MirtoLine.Talk().Says("ATTIVA MIRTO Ugo Neri - Fornacci").Says("accetto");

    [Theory]
    [InlineData("si")]
    [InlineData("Sì, grazie")]
    [InlineData("ok")]
    [InlineData("👍")]
    [InlineData("1")]
    [InlineData("le fornaci")]
    public void Yes_is_an_answer(string answer)
    {
        var talk = Asked();
        Assert.Contains("Intendi Le Fornaci", talk.Reply.Text, StringComparison.Ordinal);

        talk.Says(answer);
        Assert.Contains("Iscrizione fatta", talk.Reply.Text, StringComparison.Ordinal);
        Assert.Contains("Le Fornaci", talk.Reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("2")]
    [InlineData("nessuna")]
    public void No_asks_for_the_place(string answer)
    {
        var talk = Asked().Says(answer);

        Assert.Empty(talk.ActiveLists);
        Assert.Equal(4, talk.Reply.Options.Count);
    }

    [Fact]
    public void The_command_to_change_data_is_no_answer()
    {
        var talk = new Talk().Says("ISCRIZIONE ON tutte, Anna Bini, Naggio, accetto").Says("MODIFICA").Says("Mario Villetta");
        Assert.Single(talk.State.Draft!.Candidates);

        talk.Says("MODIFICA");
        Assert.Null(talk.State.Draft!.Field);
        Assert.Contains("nome", talk.State.Draft!.Candidates);
    }

    [Fact]
    public void Of_several_candidates_yes_means_none() =>
        Assert.Empty(MirtoLine.Talk().Says("ATTIVA MIRTO Ugo Neri Borgo Santa Lucia").Says("accetto").Says("si").ActiveLists);
}
