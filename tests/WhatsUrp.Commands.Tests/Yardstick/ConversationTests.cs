// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Subscribers;
using Xunit.Abstractions;

namespace WhatsUrp.Commands.Tests.Yardstick;

/// <summary>Whole conversations with each service, decided by the pure step alone.</summary>
public sealed class ConversationTests(ITestOutputHelper output)
{
    [Theory]
    [MemberData(nameof(Service.Names), MemberType = typeof(Service))]
    public void A_citizen_joins_by_answering_and_leaves_by_the_published_words(string name)
    {
        foreach (var line in Service.Of(name).Lines)
        {
            var registration = new Registration(line);
            if (registration.Join is null)
            {
                output.WriteLine($"{name} {line.Definition.Id}: nothing to join");
                continue;
            }

            var messages = registration.Run();
            Assert.NotEmpty(registration.Talk.ActiveLists);

            registration.Talk.Says(registration.Leave);

            Assert.Empty(registration.Talk.ActiveLists);
            Assert.Null(registration.Talk.State.Draft);
            output.WriteLine($"{name} {line.Definition.Id}: in after {messages} messages, out after one");
        }
    }

    [Theory]
    [MemberData(nameof(Service.Names), MemberType = typeof(Service))]
    public void Nobody_is_enrolled_by_a_message_that_is_no_joining_command(string name)
    {
        var service = Service.Of(name);
        foreach (var message in service.Messages.Where(message => message.Expect is not "join" and not "ask"))
        {
            var line = service.LineOf(message);
            var talk = new Dialogue.Talk(line);

            _ = message.Caption ? talk.SendsPicture(message.Text) : talk.Says(message.Text);

            Assert.Null(talk.State.Draft);
            Assert.Empty(talk.ActiveLists);
            Assert.DoesNotContain(talk.Last.Consents, consent => consent.Kind is ConsentKind.PolicyAccepted or ConsentKind.ListOn);
        }
    }

    [Fact]
    public void Acceptance_in_the_joining_message_is_kept_as_such()
    {
        foreach (var (name, text) in new[] { ("26-montemarciano", "Regolamento ok, attiva servizio"), ("27-marsciano", "accetto") })
        {
            var talk = new Dialogue.Talk(Service.Of(name).Lines[0]).Says(text);

            Assert.NotEmpty(talk.ActiveLists);
            Assert.Equal(AcceptanceMethod.Inline, talk.State.Acceptance!.Method);
        }
    }

    [Fact]
    public void A_line_may_take_a_bare_yes_and_then_several_quarters_in_one_answer()
    {
        var talk = new Dialogue.Talk(Service.Of("36-busto-arsizio").Lines[0]).Says("Attiva").Says("Sì").Says("Sacconago e Borsano");

        Assert.NotEmpty(talk.ActiveLists);
        Assert.Equal(["borsano", "sacconago"], talk.State.Fields.Select(field => field.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_reading_in_the_wrong_format_is_answered_with_the_format() =>
        Assert.Contains("12345#1234", new Dialogue.Talk(Service.Of("49-hermes").Lines[0]).Says("1234#1234").Reply.Text, StringComparison.Ordinal);

    [Fact]
    public void Whoever_never_joined_may_chat() =>
        Assert.NotNull(new Dialogue.Talk(Service.Of("38-pordenone").Lines[0]).Says("Per il cambio di residenza che documenti servono?").Last.Report);
}
