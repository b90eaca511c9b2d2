// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Takes back the last opt-out, once, when its button is tapped.</summary>
internal static class UndoStep
{
    public static Decision Decide(Turn turn, Decision decision, Payload.Undo undo)
    {
        // The button names the instant of the opt-out: whatever has changed since then is no longer its business.
        var left = turn.State.Subscriptions
            .Where(s => s.State == SubscriptionState.Off && s.Since.ToUnixTimeMilliseconds() == undo.OptOutAt.ToUnixTimeMilliseconds())
            .Select(s => turn.Line.FindList(s.List))
            .Where(list => list is not null && (!undo.UrgentOnly || list.Definition.Urgency == Urgency.Urgent))
            .Select(list => list!.Id)
            .ToArray();
        if (left.Length == 0)
        {
            return decision.Say(turn.Text("QuestionExpired"));
        }

        if (!turn.HasAcceptedCurrentPolicy)
        {
            return Progress.Next(turn, decision, Drafts.Begin(turn, isEdit: false).Bind(left, [], []));
        }

        decision = left.Aggregate(decision, (sum, list) => sum.With(turn.Consent(ConsentKind.ListOn, list)));
        return decision.Say(turn.Text("OptOutUndone", ("liste", Summary.Lists(turn, turn.State.ActiveLists.Union(left)))));
    }
}
