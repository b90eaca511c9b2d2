// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Citizens;
using WhatsUrp.Commands.Catalog;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Dialogue;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.OptOut;
using WhatsUrp.Commands.Tests.Dialogue;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Tests.Properties;

/// <summary>P6: in any state, at any hour, whatever is configured, who leaves is out.</summary>
[Trait("Category", "Property")]
public class DominanceProperties
{
    private static readonly string[] Core = [.. LeavePhraseTable.Core.Order(StringComparer.Ordinal)];

    private static readonly string[] Frames = ["{0}", "{0}!!!", "*{0}*", "“{0}”", " {0}\n", "{0}.", "\u200E{0}\u200B"];

    // Words that speak about everything at once; those that stand alone by rule (FINE, END) may be somebody's name in a joining message.
    private static readonly string[] InsideJoining = ["STOP", "basta", "OFF", "cancellami", "Cancellatemi", "disiscrivimi", "DISISCRIZIONE", "toglietemi", "unsubscribe", "iscrizione off"];

    [Fact]
    public void P6_a_core_word_leaves_everything_in_any_state_at_any_hour() =>
        Gen.Select(Configurations.Accepted, Gen.Select(Texts.Pick(Core), Texts.Pick(Frames), Person, Gen.Bool).Array[Configurations.Citizens]).Sample(
            (line, citizens) =>
            {
                foreach (var (word, frame, person, isOpen) in citizens)
                {
                    Leaves(line, person, string.Format(null, frame, word), null, isOpen);
                }
            },
            iter: Configurations.Cases,
            print: Print);

    [Fact]
    public void P6_a_configured_phrase_or_a_button_leaves_its_scope_and_not_more() =>
        Gen.Select(Configurations.Accepted, Gen.Select(Gen.Int[0, 99], Person, Gen.Bool).Array[Configurations.Citizens]).Sample(
            (line, citizens) =>
            {
                var phrases = line.Definition.Verbs.Where(verb => verb.Effect == CommandEffect.Unsubscribe).SelectMany(verb => verb.Phrases).Select(phrase => phrase.Text).Concat(line.Definition.OptOut.Phrases).ToArray();
                var lists = line.Definition.Lists;
                foreach (var (choice, person, isOpen) in citizens)
                {
                    var list = lists[choice % lists.Count];
                    Leaves(line, person, null, "wu:optout", isOpen);
                    Leaves(line, person, null, $"wu:optout:{list.Id.Value}", isOpen);
                    Leaves(line, person, $"STOP #{list.Tags[0]}", null, isOpen);
                    if (phrases.Length > 0)
                    {
                        Leaves(line, person, phrases[choice % phrases.Length], null, isOpen);
                    }
                }
            },
            iter: Configurations.Cases,
            print: Print);

    [Fact]
    public void P6_a_joining_phrase_with_a_core_word_joins_nobody() =>
        Gen.Select(Configurations.Accepted, Gen.Select(Texts.Pick(InsideJoining), Texts.Pick("", "Mario Rossi", "buongiorno", "#EMERGENZE"), Gen.Bool, Person).Array[Configurations.Citizens]).Sample(
            (line, citizens) =>
            {
                var phrases = line.Definition.Verbs.Where(verb => verb.Effect == CommandEffect.Subscribe).SelectMany(verb => verb.Phrases).ToArray();
                foreach (var (word, data, isFirst, person) in citizens)
                {
                    foreach (var phrase in phrases)
                    {
                        var text = isFirst ? $"{word} {phrase.Text} {data}" : $"{phrase.Text} {data} {word}";
                        var change = Hear(line, person, text, null, isOpen: true);
                        Assert.False(line.Grammar.Parse(text) is CommandOutcome { Effect: CommandEffect.Subscribe }, text);
                        Assert.DoesNotContain(change.Consents, consent => consent.Kind == ConsentKind.ListOn);
                    }
                }
            },
            iter: Configurations.Cases,
            print: Print);

    /// <summary>Somebody in any state: lists by their bits, the policy accepted or not, a question open or not.</summary>
    private static Gen<(int Lists, bool Accepted, int Stage, bool Expired)> Person => Gen.Select(Gen.Int[0, 31], Gen.Bool, Gen.Int[0, 6], Gen.Bool);

    private static void Leaves(CompiledLine line, (int Lists, bool Accepted, int Stage, bool Expired) person, string? text, string? payload, bool isOpen)
    {
        var before = State(line, person);
        var change = Hear(line, person, text, payload, isOpen);
        var outcome = line.Grammar.Parse(text, new ParseContext(before.Draft));
        if (payload is null)
        {
            Assert.True(outcome is OptOutOutcome, $"«{text}» is {outcome.GetType().Name} ({outcome.RuleId})");
        }

        var scope = payload?.Split(':') is [_, _, var list] ? [new Lines.ListId(list)] : (outcome as OptOutOutcome)?.Lists ?? [];
        var after = before.After(change);
        Assert.DoesNotContain(after.ActiveLists, active => scope.Count == 0 || scope.Contains(active));
        Assert.Equal(scope.Count == 0 ? [] : before.ActiveLists.Except(scope), after.ActiveLists);
        Assert.Null(after.Draft);
        Assert.Equal(Lane.Reply, Assert.Single(change.Outgoing).Lane);
    }

    private static SubscriberChange Hear(CompiledLine line, (int Lists, bool Accepted, int Stage, bool Expired) person, string? text, string? payload, bool isOpen)
    {
        var now = Now(isOpen);
        var message = new InboundMessage { Line = line.Definition.Id, Id = new MessageId("m1"), From = Address, SentAt = now, Text = text, Payload = payload };
        return line.Conversation.Step(State(line, person), message, new OfficeMoment(isOpen, isOpen ? null : now.AddHours(9), isOpen ? "L'ufficio è aperto." : "L'ufficio è chiuso.", now), now);
    }

    private static CitizenAddress Address => CitizenAddress.OfPhone("+393331234567");

    private static DateTimeOffset Now(bool isOpen) => new(2026, 5, 18, isOpen ? 10 : 23, 0, 0, TimeSpan.FromHours(2));

    private static CitizenState State(CompiledLine line, (int Lists, bool Accepted, int Stage, bool Expired) person)
    {
        var since = Now(isOpen: true).AddDays(-1);
        var definition = line.Definition;
        var stage = (DraftStage)person.Stage;
        var asked = stage is DraftStage.AwaitingField or DraftStage.AwaitingChoice && definition.Fields is [var first, ..] ? first : null;
        return new CitizenState
        {
            Line = definition.Id,
            Address = Address,
            Subscriptions = [.. definition.Lists.Select((list, at) => new Subscription(list.Id, (person.Lists >> at & 1) == 1 ? SubscriptionState.Active : SubscriptionState.Off, since))],
            Acceptance = person.Accepted ? new PolicyAcceptance("1", definition.Policy!.Text.Sha256, since, AcceptanceMethod.Button) : null,
            Draft = person.Stage == 0 || (asked is null && stage is DraftStage.AwaitingField or DraftStage.AwaitingChoice) ? null : new Draft
            {
                Id = "abcd1234",
                Stage = stage,
                Field = asked?.Id,
                Candidates = stage == DraftStage.AwaitingChoice ? [.. asked!.Choices.Take(2).Select(choice => choice.Id)] : [],
                Language = "it",
                Lists = [definition.Lists[0].Id],
                PolicyVersionShown = "1",
                Revision = 3,
                ExpiresAt = person.Expired ? since : since.AddDays(3),
                LastMessageAt = since,
            },
        };
    }

    private static string Print<T>((CompiledLine Line, T[] Citizens) pair) => Configurations.Print(pair.Line) + "\n" + string.Join('\n', pair.Citizens);
}
