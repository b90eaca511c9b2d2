// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Tests.Dialogue;

public sealed class OwnDataTests
{
    private static Talk Subscriber() => new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta").Says("accetto");

    [Fact]
    public async Task A_datum_is_changed_by_tapping()
    {
        var talk = Subscriber().Taps("Modifica").Says("Frazione").Says("Sambuca").Taps("Confermo");

        Assert.Equal("sambuca", talk.State.Fields.Single(f => f.Field.Value == "frazione").Value);
        Assert.Equal(["emergenze"], talk.ActiveLists);
        await Verify(talk.Transcript);
    }

    [Fact]
    public async Task A_datum_is_changed_in_one_message()
    {
        var talk = Subscriber().Says("MODIFICA frazione Naggio").Says("confermo");

        Assert.Equal("naggio", talk.State.Fields.Single(f => f.Field.Value == "frazione").Value);
        await Verify(talk.Transcript);
    }

    [Fact]
    public async Task Whoever_asks_is_told_what_is_on_record()
    {
        await Verify(Subscriber().Says("I MIEI DATI").Reply.Text);
    }

    [Fact]
    public async Task The_optional_school_can_be_added_later()
    {
        var talk = Subscriber().Says("MODIFICA scuola primaria").Says("confermo");

        Assert.Equal("primaria", talk.State.Fields.Single(f => f.Field.Value == "scuola").Value);
        await Verify(talk.Reply.Text);
    }

    [Fact]
    public async Task Help_lists_every_command()
    {
        var talk = new Talk().Says("INFO");

        Assert.InRange(talk.Reply.Text.Length, 1, 1024);
        await Verify(talk.Reply.Text);
    }
}
