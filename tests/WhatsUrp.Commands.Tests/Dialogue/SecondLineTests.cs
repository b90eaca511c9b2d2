// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Tests.Dialogue;

/// <summary>Another comune, by the configuration of the guide alone: other phrases, three lists, nothing asked.</summary>
public sealed class SecondLineTests
{
    [Fact]
    public async Task Its_own_phrases_join_and_leave()
    {
        var talk = new Talk(SampleLines.Gressan).Says("Mi iscrivo").Says("accetto");
        Assert.Equal(["comune", "emergenze", "eventi"], talk.ActiveLists);

        talk.Says("MI CANCELLO");

        Assert.Empty(talk.ActiveLists);
        await Verify(talk.Transcript);
    }

    [Fact]
    public void One_list_can_be_named_by_words()
    {
        var talk = new Talk(SampleLines.Gressan).Says("MI ISCRIVO info comune").Says("accetto");

        Assert.Equal(["comune"], talk.ActiveLists);
    }

    [Fact]
    public void The_second_language_joins_too() =>
        Assert.Equal("fr", new Talk(SampleLines.Gressan).Says("Je m'inscris").State.Draft!.Language);

    [Fact]
    public void The_core_words_leave_although_nobody_configured_them() =>
        Assert.Empty(new Talk(SampleLines.Gressan).Says("Mi iscrivo").Says("accetto").Says("basta").ActiveLists);

    [Fact]
    public void The_phrases_of_another_line_mean_nothing() =>
        Assert.Null(new Talk(SampleLines.Gressan).Says("ISCRIZIONE ON").State.Draft);

    [Fact]
    public void Who_joins_in_another_comunes_words_is_told_the_right_ones()
    {
        var talk = new Talk(SampleLines.Gressan).Says("ISCRIZIONE ON #EMERGENZE");

        Assert.False(talk.Last.Report is { Urgent: true });
        Assert.Contains("MI ISCRIVO", talk.Reply.Text + string.Concat(talk.Reply.Options), StringComparison.Ordinal);
    }

    [Fact]
    public void An_emergency_on_a_line_without_a_duty_officer_promises_nobody() =>
        Assert.DoesNotContain("di turno", new Talk(SampleLines.Gressan).Says("emergenza, frana sulla strada").Reply.Text, StringComparison.Ordinal);
}
