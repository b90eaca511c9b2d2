// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Tests.Dialogue;

public sealed class DialoguePropertyTests
{
    private static readonly string[] Said =
    [
        "ISCRIZIONE ON", "ISCRIZIONE ON #EMERGENZE", "ISCRIZIONE ON #EMERGENZE Ermenegildo Rossi Villetta", "ISCRIZIONE ON #PUBBLICAUTILITA", "accetto", "non accetto",
        "sì", "no", "ok", "emergenze", "tutte", "Ermenegildo", "Ermenegildo Rossi", "Villetta", "Sambuca", "verucole", "1", "7", "boh", "annulla", "cancella",
        "MODIFICA", "MODIFICA frazione Naggio", "I MIEI DATI", "AIUTO", "INFO", "STOP", "ISCRIZIONE OFF", "ISCRIZIONE OFF #EMERGENZE", "cancellatemi per favore",
        "CANCELLATE I MIEI DATI", "iscrizione", "iscrizone on #emergenze", "c'è una buca in via Roma davanti alla scuola elementare di Sillicagnana",
        "emergenza, frana a Naggio", "", "ISCRIZIONE ON OFF", "Mario Villetta", "confermo", "modifica", "nessuna di queste",
    ];

    private static readonly Gen<Act> Acts = Gen.Frequency(
        (8, Gen.Int[0, Said.Length - 1].Select(i => new Act(Said[i], -1, 0))),
        (4, Gen.Int[0, 9].Select(i => new Act(null, i, 0))),
        (1, Gen.Int[1, 100].Select(hours => new Act(null, -1, hours))));

    private sealed record Act(string? Text, int Tap, int Hours);

    /// <summary>P13 and P6: whatever is said and tapped in whatever order.</summary>
    [Fact]
    public void Any_conversation_keeps_the_rules()
    {
        var lines = new[] { SampleLines.Compile(SampleLines.SanRomano), SampleLines.Compile(SampleLines.Gressan) };
        Acts.Array[1, 12].Select(Gen.Int[0, 1]).Sample(
            (acts, line) =>
            {
                var talk = new Talk(lines[line]);
                foreach (var act in acts)
                {
                    Perform(talk, act);
                }
            },
            iter: 10_000);
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
            Assert.True(open is null || saved.Id != open.Id || saved.Revision >= open.Revision, "Revisions grow.");
            Assert.True(accepted || saved.Stage is DraftStage.AwaitingPolicy, "The policy comes first.");
        }

        foreach (var message in talk.Last.Outgoing)
        {
            CheckLimits(message.Content);
        }
    }

    /// <summary>P14: what leaves fits WhatsApp's limits.</summary>
    private static void CheckLimits(MessageContent content)
    {
        Assert.InRange(content.Text.Length, 1, content.Options.Count > 0 ? 1024 : 4096);
        Assert.InRange(content.Options.Count, 0, 10);
        var isList = content.MenuLabel is not null;
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
