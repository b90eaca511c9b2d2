// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Replies;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Tells: how the service works, what is on record.</summary>
internal static class InfoStep
{
    public static Decision Help(Turn turn, Decision decision)
    {
        // AIUTO is also what somebody in danger writes.
        decision.Say(HelpText(turn)).Say(turn.Text("EmergencyHint"));
        return RepeatQuestion(turn, decision);
    }

    /// <summary>The help is generated from the commands: each with its first phrase in the citizen's language.</summary>
    public static string HelpText(Turn turn)
    {
        var lines = turn.Line.Verbs
            .Select(verb => (verb.Effect, Phrase: verb.PhraseIn(turn.Language)))
            .Where(verb => verb.Phrase is not null)
            .Select(verb => turn.Texts.Get(ReplyKey.For("HelpLine", verb.Effect.ToString()), turn.Language, ("frase", verb.Phrase!)));
        var lists = turn.Line.Lists.Count > 1
            ? [turn.Text("HelpLists", ("liste", Summary.Lists(turn, turn.Line.Lists.Select(list => list.Id))))]
            : Array.Empty<string>();
        return turn.Text("Help", ("comandi", string.Join('\n', lines.Concat(lists))));
    }

    public static Decision Status(Turn turn, Decision decision)
    {
        decision.Say(turn.IsSubscribed
            ? turn.Text("Status", ("liste", Summary.Lists(turn, turn.State.ActiveLists)), ("riepilogo", Summary.Data(turn, turn.State.Fields)))
            : turn.Text("NotSubscribed"));
        return RepeatQuestion(turn, decision);
    }

    public static Decision Cancel(Turn turn, Decision decision, bool maybeLeaving)
    {
        decision.Say(turn.Text("Cancelled"));
        if (maybeLeaving && turn.IsSubscribed)
        {
            decision.Say(turn.Text("PossibleOptOutHint"));
            decision.Reply.Offer(PayloadCodec.Write(new Payload.OptOut(null)), turn.Text("Button:OptOut"));
        }

        return decision with { Draft = new DraftChange.Discard() };
    }

    /// <summary>Puts the open question again below an answer that did not settle it; the draft stays as it is.</summary>
    public static Decision RepeatQuestion(Turn turn, Decision decision)
    {
        if (turn.Draft is { HandedToOffice: false } draft)
        {
            Question.Write(turn, decision, draft);
        }

        return decision;
    }
}
