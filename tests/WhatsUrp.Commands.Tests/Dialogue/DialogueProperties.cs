// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Commands.Catalog;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Tests.Properties;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Tests.Dialogue;

[Trait("Category", "Property")]
public sealed class DialogueProperties
{
    private static readonly string[] Said =
    [
        "ISCRIZIONE ON", "ISCRIZIONE ON #EMERGENZE", "ISCRIZIONE ON #EMERGENZE Ermenegildo Rossi Villetta", "ISCRIZIONE ON #PUBBLICAUTILITA", "accetto", "non accetto",
        "sì", "no", "ok", "emergenze", "tutte", "Ermenegildo", "Ermenegildo Rossi", "Villetta", "Sambuca", "verucole", "1", "7", "boh", "annulla", "cancella",
        "MODIFICA", "MODIFICA frazione Naggio", "I MIEI DATI", "AIUTO", "INFO", "STOP", "ISCRIZIONE OFF", "ISCRIZIONE OFF #EMERGENZE", "cancellatemi per favore",
        "CANCELLATE I MIEI DATI", "iscrizione", "iscrizone on #emergenze", "c'è una buca in via Roma davanti alla scuola elementare di Sillicagnana",
        "emergenza, frana a Naggio", "", "ISCRIZIONE ON OFF", "Mario Villetta", "confermo", "modifica", "nessuna di queste",
    ];

    private const string Name = "Ermenegildo";

    private sealed record Act(string? Text, int Tap, int Hours);

    [Fact]
    public void P13_any_conversation_keeps_the_rules()
    {
        var lines = new[]
        {
            SampleLines.Compile(SampleLines.SanRomano),
            SampleLines.Compile(SampleLines.SanRomano, json => json.Replace("\"HoldTypedFields\": \"Draft\"", "\"HoldTypedFields\": \"Nothing\"", StringComparison.Ordinal)),
            SampleLines.Compile(SampleLines.Gressan),
        };
        Acts(Said).Array[1, 12].Select(Gen.Int[0, lines.Length - 1]).Sample((acts, line) => Perform(lines[line], acts), iter: Texts.Cases);
    }

    [Fact]
    public void P13_and_P14_any_conversation_keeps_the_rules_and_limits_whatever_is_configured() =>
        Configurations.Accepted.SelectMany(line => Acts(Own(line)).Array[1, 12].Array[Configurations.Citizens].Select(talks => (line, talks))).Sample(
            (CompiledLine line, Act[][] talks) =>
            {
                Array.ForEach(talks, acts => Perform(line, acts));
            },
            iter: Configurations.Cases,
            print: met => Configurations.Print(met.Item1) + "\n" + string.Join('\n', met.Item2.Select(acts => string.Join(" > ", acts.AsEnumerable()))));

    private static Gen<Act> Acts(string[] said) => Gen.Frequency(
        (8, Gen.OneOf(said).Select(text => new Act(text, -1, 0))),
        (4, Gen.Int[0, 9].Select(i => new Act(null, i, 0))),
        (1, Gen.Int[1, 100].Select(hours => new Act(null, -1, hours))));

    private static string[] Own(CompiledLine line) =>
    [
        .. Said,
        .. line.Definition.Verbs.SelectMany(verb => verb.Phrases).Select(phrase => phrase.Text),
        .. line.Definition.Verbs.Where(verb => verb.Effect == CommandEffect.Subscribe).SelectMany(verb => verb.Phrases).Select(phrase => $"{phrase.Text} #{line.Definition.Lists[0].Tags[0]} Ermenegildo Rossi"),
        .. line.Definition.Lists.Select(list => list.Tags[0]),
        .. line.Definition.Policy!.Accept,
        .. line.Definition.Fields.SelectMany(datum => datum.Choices).Select(choice => choice.Names[0]),
    ];

    private static void Perform(CompiledLine line, Act[] acts)
    {
        var talk = new Talk(line);
        foreach (var act in acts)
        {
            Perform(talk, act);
        }

        Perform(talk, new Act("STOP", -1, 0));
    }

    private static void Perform(Talk talk, Act act)
    {
        if (act.Hours > 0)
        {
            talk.Waits(TimeSpan.FromHours(act.Hours));
            return;
        }

        var before = talk.State;
        var open = before.Draft is { } draft && draft.ExpiresAt > talk.Now ? draft : null;
        if (act.Text is null)
        {
            if (talk.Last is null || talk.Last.Outgoing is not [.., { Content.Options: { Count: > 0 } options }])
            {
                return;
            }

            talk.TapsPayload(options[act.Tap % options.Count].Payload);
        }
        else
        {
            var outcome = talk.Line.Grammar.Parse(act.Text, new ParseContext(open));
            talk.Says(act.Text);
            if (outcome is OptOutOutcome optOut)
            {
                CheckLeft(talk, optOut);
            }
        }

        CheckAlways(talk, before, open);
    }

    private static void CheckLeft(Talk talk, OptOutOutcome optOut)
    {
        Assert.Null(talk.State.Draft);
        Assert.DoesNotContain(talk.State.ActiveLists, list => optOut.Lists.Count == 0 || optOut.Lists.Contains(list));
        Assert.Single(talk.Last.Outgoing);
    }

    private static void CheckAlways(Talk talk, CitizenState before, Draft? open)
    {
        var accepted = talk.State.Acceptance is not null;
        Assert.InRange(talk.Last.Outgoing.Count(m => m.Lane == Lane.Reply), 1, 1);
        Assert.InRange(talk.Last.Consents.Count(c => c.Kind == ConsentKind.PolicyAccepted), 0, before.Acceptance is null ? 1 : 0);
        Assert.True(accepted || !talk.State.ActiveLists.Any(), "Nobody is on a list without an acceptance.");
        Assert.True(accepted || talk.State.Fields.Count == 0, "No datum leaves the draft before the acceptance.");
        if (talk.Last.Draft is DraftChange.Save { Draft: var saved })
        {
            Assert.True(saved.ExpiresAt > talk.Last.At && saved.ExpiresAt <= talk.Last.At + talk.Line.Definition.Dialogue.ExpireAfter, "Every draft ends, and not before it begins.");
            Assert.True(open is null || saved.Id != open.Id || saved.Revision > open.Revision || AsksTheSame(open, saved), "Revisions grow with every question.");
            Assert.True(accepted || saved.Stage is DraftStage.AwaitingPolicy, "The policy comes first.");
        }

        CheckName(talk, accepted);
        foreach (var message in talk.Last.Outgoing)
        {
            CheckLimits(message.Content);
        }
    }

    private static bool AsksTheSame(Draft one, Draft other) =>
        (one.Stage, one.Field, one.Revision) == (other.Stage, other.Field, other.Revision) && one.Candidates.SequenceEqual(other.Candidates);

    /// <summary>Before the acceptance a typed name is in the draft or nowhere; a line may forbid even that.</summary>
    private static void CheckName(Talk talk, bool accepted)
    {
        if (accepted)
        {
            return;
        }

        Assert.DoesNotContain(talk.Last.Outgoing.Where(message => message.Lane == Lane.Reply), message => message.Content.Text.Contains(Name, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(talk.Last.Consents, consent => consent.ToString().Contains(Name, StringComparison.OrdinalIgnoreCase));
        if (talk.Line.Definition.Dialogue.HoldTypedFields == HoldTypedFields.Nothing)
        {
            Assert.Empty(talk.State.Draft?.Fields ?? []);
        }
    }

    /// <summary>P14: what leaves fits WhatsApp's limits.</summary>
    private static void CheckLimits(MessageContent content)
    {
        Assert.InRange(content.Text.Length, 1, content.Options.Count > 0 ? 1024 : 4096);
        Assert.InRange(content.Options.Count, 0, 10);
        var isList = content is ChoiceContent { MenuLabel: not null };
        Assert.True(isList || content.Options.Count <= 3, "More than three options need a list.");
        Assert.All(content.Options, option =>
        {
            Assert.InRange(option.Title.Length, 1, isList ? 24 : 20);
            Assert.InRange(option.Payload.Length, 1, 200);
            Assert.InRange(option.Description?.Length ?? 0, 0, 72);
        });
        Assert.Equal(content.Options.Count, content.Options.DistinctBy(option => option.Payload).Count());
    }
}
