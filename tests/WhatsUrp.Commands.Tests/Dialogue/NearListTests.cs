// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Tests.Dialogue;

/// <summary>A misspelt list with one candidate: the question names it, and nothing is joined before the answer.</summary>
public sealed class NearListTests
{
    private static Talk Asked(string command = "ISCRIZIONE ON #EMRGENZE Mario Rossi Villetta") => new Talk().Says(command).Says("accetto");

    [Fact]
    public async Task The_only_list_that_may_be_meant_is_named_with_one_tap()
    {
        var talk = Asked();

        Assert.Empty(talk.ActiveLists);
        talk.Taps("Emergenze");
        Assert.Equal(["emergenze"], talk.ActiveLists);
        await Verify(talk.Transcript);
    }

    [Theory]
    [InlineData("sì")]
    [InlineData("1")]
    [InlineData("emergenze")]
    public void It_can_be_typed_too(string answer) => Assert.Equal(["emergenze"], Asked().Says(answer).ActiveLists);

    [Theory]
    [InlineData("no")]
    [InlineData("2")]
    [InlineData("nessuna di queste")]
    public void Who_meant_another_is_shown_all(string answer)
    {
        var talk = Asked().Says(answer);

        Assert.Empty(talk.ActiveLists);
        Assert.Equal(["Emergenze", "Pubblica utilità", "Tutte"], talk.Reply.Options.Select(option => option.Title));
    }

    [Theory]
    [InlineData("tutte")]
    [InlineData("emergenze e pubblica utilità")]
    public void Other_lists_answer_it_as_well(string answer) => Assert.Equal(["emergenze", "pubblica-utilita"], Asked().Says(answer).ActiveLists);

    [Fact]
    public void A_list_that_was_spelt_well_is_kept_beside_it()
    {
        var talk = Asked("ISCRIZIONE ON #EMERGENZE #PUBLICAUTILITA Mario Rossi Villetta");

        Assert.Equal(["Pubblica utilità", "Nessuna di queste"], talk.Reply.Options.Select(option => option.Title));
        talk.Taps("Nessuna di queste");
        Assert.Equal(["emergenze"], talk.ActiveLists);
    }

    [Fact]
    public void A_slip_in_the_answer_is_asked_in_the_same_way()
    {
        var talk = Asked("ISCRIZIONE ON Mario Rossi Villetta").Says("#emrgenze");

        Assert.Contains("Intendi Emergenze?", talk.Reply.Text, StringComparison.Ordinal);
        Assert.Equal(["emergenze"], talk.Taps("Emergenze").ActiveLists);
    }
}
