// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Tests.Dialogue;

public sealed class InterruptionTests
{
    [Fact]
    public async Task S3_A_report_inside_a_registration_reaches_the_office_and_the_draft_survives()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Rossi").Says("accetto")
            .Says("Buongiorno, segnalo una buca pericolosa in via Roma davanti alla scuola");

        Assert.Contains("buca", talk.Last.Report!.Text, StringComparison.Ordinal);
        Assert.Equal(DraftStage.AwaitingField, talk.State.Draft!.Stage);

        talk.Says("Villetta");

        Assert.Equal(["emergenze"], talk.ActiveLists);
        await Verify(talk.Transcript);
    }

    [Fact]
    public void The_open_question_is_repeated_at_most_once_an_hour()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Rossi").Says("accetto").Waits(TimeSpan.FromHours(2)).SendsPicture();
        Assert.Contains("ancora da completare", talk.Reply.Text, StringComparison.Ordinal);

        talk.SendsPicture();

        Assert.DoesNotContain("ancora da completare", talk.Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_erases_the_draft()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Rossi").Says("annulla");

        Assert.Null(talk.State.Draft);
        await Verify(talk.Reply.Text);
    }

    [Fact]
    public async Task An_expired_registration_is_erased_and_a_late_answer_is_told_so()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Rossi").Says("accetto").Waits(TimeSpan.FromDays(4)).Says("Villetta");

        Assert.Null(talk.State.Draft);
        Assert.Empty(talk.ActiveLists);
        await Verify(talk.Reply.Text);
    }

    [Fact]
    public async Task A_button_of_an_old_question_is_expired_and_the_present_question_comes_again()
    {
        var talk = new Talk().Says("ISCRIZIONE ON").Says("accetto");
        var old = talk.Reply.Options[0].Payload;
        talk.Says("emergenze").TapsPayload(old);

        Assert.Equal(DraftStage.AwaitingField, talk.State.Draft!.Stage);
        await Verify(talk.Reply.Text);
    }

    [Fact]
    public async Task Help_is_given_and_the_question_repeated()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Rossi").Says("accetto").Says("AIUTO");

        Assert.Equal(DraftStage.AwaitingField, talk.State.Draft!.Stage);
        await Verify(talk.Reply.Text);
    }

    [Fact]
    public void A_message_older_than_the_last_moves_nothing()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Rossi").Says("accetto");
        var draft = talk.State.Draft;

        talk.Says("Villetta", sentAt: talk.Now.AddMinutes(-10));

        Assert.Equal(draft!.Stage, talk.State.Draft!.Stage);
        Assert.Empty(talk.ActiveLists);
        Assert.Equal("Villetta", talk.Last.Report!.Text);
    }

    [Fact]
    public async Task An_acceptance_of_an_older_policy_is_shown_the_new_one()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta");
        var version = talk.Line.Definition.Policy!.Text.Version;
        talk.Reconfigured(json => json.Replace($"\"Version\": \"{version}\"", "\"Version\": \"2027-01\"", StringComparison.Ordinal)).Says("accetto");

        Assert.Null(talk.State.Acceptance);
        Assert.Equal("2027-01", talk.State.Draft!.PolicyVersionShown);
        await Verify(talk.Reply.Text);
    }

    [Fact]
    public async Task A_subscriber_is_asked_again_when_the_policy_has_changed()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta").Says("accetto");
        var version = talk.Line.Definition.Policy!.Text.Version;
        talk.Reconfigured(json => json.Replace($"\"Version\": \"{version}\"", "\"Version\": \"2027-01\"", StringComparison.Ordinal))
            .Says("Buongiorno, il lampione di via Roma è spento da ieri sera").Says("accetto");

        Assert.Equal("2027-01", talk.State.Acceptance!.Version);
        Assert.Equal(["emergenze"], talk.ActiveLists);
        await Verify(talk.Transcript);
    }
}
