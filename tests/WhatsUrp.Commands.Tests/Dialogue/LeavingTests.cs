// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Tests.Dialogue;

public sealed class LeavingTests
{
    private static Talk Subscriber() => new Talk()
        .Says("ISCRIZIONE ON #EMERGENZE #PUBBLICAUTILITA Mario Rossi Villetta").Says("accetto");

    [Fact]
    public async Task S17_Iscrizione_off_leaves_everything_in_one_message()
    {
        var talk = Subscriber().Says("ISCRIZIONE OFF");

        Assert.Empty(talk.ActiveLists);
        Assert.Equal(ConsentKind.AllOff, Assert.Single(talk.Last.Consents).Kind);
        await Verify(talk.Transcript);
    }

    [Fact]
    public async Task Leaving_one_list_names_what_remains()
    {
        var talk = Subscriber().Says("iscrizione off #pubblicautilita");

        Assert.Equal(["emergenze"], talk.ActiveLists);
        await Verify(talk.Reply.Text);
    }

    [Fact]
    public async Task Emergencies_can_be_kept_with_one_tap()
    {
        var talk = Subscriber().Says("STOP").Taps("Tieni le emergenze");

        Assert.Equal(["emergenze"], talk.ActiveLists);
        await Verify(talk.Reply.Text);
    }

    [Fact]
    public void The_way_back_works_once_and_only_for_the_last_leaving()
    {
        var talk = Subscriber().Says("STOP");
        var keep = talk.Reply.Options[0].Payload;
        talk.Says("ISCRIZIONE ON #EMERGENZE").Says("STOP").TapsPayload(keep);

        Assert.Empty(talk.ActiveLists);
        Assert.Contains("scaduta", talk.Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_in_the_middle_of_a_registration_erases_what_was_typed()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta").Says("STOP");

        Assert.Null(talk.State.Draft);
        Assert.Empty(talk.ActiveLists);
        await Verify(talk.Reply.Text);
    }

    [Fact]
    public async Task Who_never_joined_is_told_so_and_stays_out()
    {
        var talk = new Talk().Says("STOP");

        Assert.Equal(ConsentKind.AllOff, Assert.Single(talk.Last.Consents).Kind);
        await Verify(talk.Reply.Text);
    }

    [Fact]
    public void Leaving_works_at_any_hour_and_says_nothing_of_closed_offices()
    {
        var talk = Subscriber();
        talk.OfficeIsOpen = false;

        talk.Says("ISCRIZIONE OFF");

        Assert.Empty(talk.ActiveLists);
        Assert.DoesNotContain("chiuso", talk.Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_evidence_holds_time_message_and_rule_but_no_name()
    {
        var talk = Subscriber().Says("ISCRIZIONE OFF Mario Rossi");

        var evidence = Assert.Single(talk.Last.Consents);
        Assert.Equal("m3", evidence.Evidence!.Value.Value);
        Assert.NotNull(evidence.RuleId);
        Assert.DoesNotContain("Rossi", evidence.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erasure_request_leaves_and_opens_a_ticket()
    {
        var talk = Subscriber().Says("CANCELLATE I MIEI DATI");

        Assert.Empty(talk.ActiveLists);
        Assert.Equal(ReportKind.ErasureRequest, talk.Last.Report!.Kind);
        await Verify(talk.Reply.Text);
    }

    [Fact]
    public void A_report_of_who_left_never_subscribes_again()
    {
        var talk = Subscriber().Says("STOP").Says("c'è una buca in via Roma");

        Assert.Empty(talk.ActiveLists);
        Assert.Empty(talk.Last.Consents);
    }
}
