// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.Commands.Tests.Dialogue;

public sealed class ReportTests
{
    private static Talk AtNight() => new() { OfficeIsOpen = false, Now = new DateTimeOffset(2026, 5, 18, 23, 30, 0, TimeSpan.FromHours(2)) };

    [Fact]
    public async Task S4_A_picture_in_office_hours_is_kept_with_its_medium_and_acknowledged()
    {
        var talk = new Talk().SendsPicture("buca in via Roma");

        Assert.Equal("media-1", Assert.Single(talk.Last.Report!.Media).Id);
        Assert.Equal("buca in via Roma", talk.Last.Report.Text);
        await Verify(talk.Reply.Text);
    }

    [Fact]
    public async Task S8_Outside_the_hours_the_citizen_is_told_once_when_the_office_reopens()
    {
        var talk = AtNight().Says("Quando passa la raccolta del vetro a Naggio?").Says("grazie");

        Assert.DoesNotContain("Riapre", talk.Reply.Text, StringComparison.Ordinal);
        await Verify(talk.Transcript);
    }

    [Fact]
    public async Task S6_An_emergency_is_forwarded_at_once_at_any_hour()
    {
        var talk = AtNight().Says("emergenza! è caduto un albero sulla strada per Orzaglia");

        Assert.True(talk.Last.Report!.Urgent);
        Assert.Equal(Lane.Emergency, talk.Last.Outgoing[0].Lane);
        await Verify(talk.Transcript);
    }

    [Fact]
    public async Task S2_A_question_is_kept_for_the_office()
    {
        var talk = new Talk().Says("A che ora apre l'ufficio anagrafe?");

        Assert.Equal("A che ora apre l'ufficio anagrafe?", talk.Last.Report!.Text);
        await Verify(talk.Reply.Text);
    }

    [Fact]
    public void A_reaction_is_neither_kept_nor_answered()
    {
        var talk = new Talk();
        var change = talk.Decide(new InboundMessage
        {
            Line = talk.Line.Definition.Id,
            Id = new MessageId("r1"),
            From = talk.State.Address,
            SentAt = talk.Now,
            Kind = MessageKind.Reaction,
        });

        Assert.Null(change.Report);
        Assert.Empty(change.Outgoing);
    }

    [Fact]
    public async Task A_doubtful_wish_to_leave_reaches_the_office_with_a_way_out()
    {
        var talk = new Talk().Says("ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta").Says("accetto")
            .Says("Non voglio ISCRIZIONE OFF, volevo solo sapere se siete aperti domani");

        Assert.True(talk.Last.Report!.PossibleOptOut);
        Assert.Equal(["emergenze"], talk.ActiveLists);
        await Verify(talk.Reply.Text);
        Assert.Empty(talk.Taps("Non voglio avvisi").ActiveLists);
    }
}
