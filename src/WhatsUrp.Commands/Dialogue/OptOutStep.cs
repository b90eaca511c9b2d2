// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Lines;
using WhatsUrp.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Decides about the wish to leave: always done, at once, with exactly one confirmation (GDPR art. 7(3)).</summary>
internal static class OptOutStep
{
    public static Decision Decide(Turn turn, Decision decision, OptOutOutcome optOut)
    {
        var active = turn.State.ActiveLists.ToHashSet();
        var left = optOut.Lists.Count == 0 ? active : optOut.Lists.Where(active.Contains).ToHashSet();
        var remaining = active.Except(left).ToArray();
        decision = Record(turn, decision, optOut.Lists) with { Draft = new DraftChange.Discard() };
        if (optOut.UnknownList)
        {
            decision.Say(turn.Text("UnknownListAllOff"));
        }

        Confirm(turn, decision, optOut, left, remaining);
        if (optOut is { Tier: OptOutTier.Clear, ErasureWanted: false } && left.Count > 0)
        {
            var stay = turn.Text("Button:Stay");
            decision.Say(turn.Text("OptOutUndoOffer", ("resta", stay)));
            decision.Reply.Offer(PayloadCodec.Write(new Payload.Undo(turn.Message.SentAt, UrgentOnly: false)), stay);
        }

        CandidateStep.OfferJoining(turn, decision, optOut.Joining, remaining);
        if (optOut is { ForOffice: true, ErasureWanted: false })
        {
            decision = decision.Say(turn.Text("RestForOffice")) with { Report = ReportStep.Describe(turn) };
        }

        return optOut.ErasureWanted ? RequestErasure(turn, decision) : decision;
    }

    /// <summary>Opens a ticket for the office: data are erased by a person, within the month that the law allows (GDPR art. 12(3), 17).</summary>
    public static Decision RequestErasure(Turn turn, Decision decision)
    {
        decision.Say(turn.Text("ErasureReceived"));
        return decision with { Report = ReportStep.Describe(turn) with { Kind = ReportKind.ErasureRequest } };
    }

    private static Decision Record(Turn turn, Decision decision, IReadOnlyList<ListId> scope)
    {
        if (scope.Count == 0)
        {
            // Recorded for strangers as well: a joining message that is older but arrives later must not win.
            return decision.With(turn.Consent(ConsentKind.AllOff));
        }

        return scope.Distinct().Aggregate(decision, (sum, list) => sum.With(turn.Consent(ConsentKind.ListOff, list)));
    }

    private static void Confirm(Turn turn, Decision decision, OptOutOutcome optOut, HashSet<ListId> left, ListId[] remaining)
    {
        if (remaining.Length > 0)
        {
            var named = optOut.Lists.Count > 0 ? optOut.Lists : [.. left];
            decision.Say(turn.Text("UnsubscribedSome", ("liste", Summary.Lists(turn, named)), ("restano", Summary.Lists(turn, remaining))));
            return;
        }

        if (left.Count == 0)
        {
            decision.Say(turn.Text("NotSubscribed"));
            return;
        }

        var urgent = turn.Line.Lists.Where(list => list.Definition.Urgency == Urgency.Urgent && left.Contains(list.Id)).ToArray();
        decision.Say(turn.Text(urgent.Length > 0 ? "UnsubscribedUrgent" : "UnsubscribedAll"));

        // Where the way back is offered for all lists anyway, a second button for the only, urgent one would say the same.
        var wholeWayBack = optOut.Tier == OptOutTier.Clear && urgent.Length == left.Count;
        if (urgent.Length > 0 && !wholeWayBack && !optOut.ErasureWanted)
        {
            decision.Reply.Offer(PayloadCodec.Write(new Payload.Undo(turn.Message.SentAt, UrgentOnly: true)), turn.Text("Button:KeepUrgent"));
        }
    }
}
