// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;

namespace WhatsUrp.Commands.Tests.Dialogue;

/// <summary>A message that joins and leaves at once: leaving is done, joining is one tap away.</summary>
public sealed class JoinBesideLeavingTests
{
    private static Talk Subscriber(string lists = "#EMERGENZE #PUBBLICAUTILITA") => new Talk()
        .Says($"ISCRIZIONE ON {lists} Mario Rossi Villetta").Says("accetto");

    [Theory]
    [InlineData("ISCRIZIONE OFF #PUBBLICAUTILITA\nISCRIZIONE ON #EMERGENZE")]
    [InlineData("ISCRIZIONE ON #EMERGENZE e ISCRIZIONE OFF #PUBBLICAUTILITA")]
    [InlineData("#pubblicautilita iscrizione off, iscrizione on emergenze")]
    public void Each_phrase_has_its_own_lists(string text)
    {
        var talk = Subscriber("#PUBBLICAUTILITA").Says(text);

        Assert.Empty(talk.ActiveLists);
        talk.Taps("ISCRIZIONE ON");
        Assert.Equal(["emergenze"], talk.ActiveLists);
    }

    [Fact]
    public async Task The_confirmation_says_what_the_button_does() =>
        await Verify(Subscriber("#PUBBLICAUTILITA").Says("ISCRIZIONE OFF #PUBBLICAUTILITA\nISCRIZIONE ON #EMERGENZE").Reply.Text);

    [Fact]
    public void A_list_that_is_received_anyway_is_not_offered()
    {
        var talk = Subscriber().Says("ISCRIZIONE OFF #PUBBLICAUTILITA\nISCRIZIONE ON #EMERGENZE");

        Assert.Equal(["emergenze"], talk.ActiveLists);
        Assert.Empty(talk.Reply.Options);
    }

    [Fact]
    public void Leaving_without_lists_leaves_all_of_them()
    {
        var talk = Subscriber().Says("iscrizione on #emergenze, anzi iscrizione off");

        Assert.Empty(talk.ActiveLists);
        Assert.Contains(talk.Reply.Options, option => option.Title == "ISCRIZIONE ON");
    }

    [Fact]
    public void A_doubtful_wish_beside_the_joining_phrase_offers_both()
    {
        var talk = new Talk().Says("Non voglio ISCRIZIONE OFF ma ISCRIZIONE ON #EMERGENZE");

        Assert.Equal(["Non voglio avvisi", "ISCRIZIONE ON"], talk.Reply.Options.Select(option => option.Title));
    }

    [Fact]
    public void The_joining_phrase_inside_the_leaving_one_is_not_offered() =>
        Assert.Null(Assert.IsType<OptOutOutcome>(new Talk().Understands("ANNULLA ISCRIZIONE")).Joining);
}
