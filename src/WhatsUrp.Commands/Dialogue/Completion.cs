// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Ends a registration or an edit: subscriptions and data come into force, and the citizen reads what was understood.</summary>
internal static class Completion
{
    public static Decision Complete(Turn turn, Decision decision, Draft draft)
    {
        var active = turn.State.ActiveLists.ToHashSet();
        var joined = draft.Lists.Where(list => !active.Contains(list)).ToArray();
        var changed = Changed(turn, draft);
        foreach (var list in joined)
        {
            decision = decision.With(turn.Consent(ConsentKind.ListOn, list));
        }

        decision = decision with { Fields = changed, Draft = new DraftChange.Discard() };
        if (joined.Length > 0 && turn.Policy is { } policy)
        {
            decision = decision.With(policy.Text);
        }

        decision.Say(Farewell(turn, draft, joined.Length > 0, changed));
        if (turn.Line.RegistrationFields.Any() && (joined.Length > 0 || changed.Count > 0))
        {
            decision.Reply.Offer(PayloadCodec.Write(new Payload.Edit()), turn.Text("Button:Edit"));
        }

        return decision;
    }

    /// <summary>The values of the draft that differ from those on record.</summary>
    public static IReadOnlyList<FieldValue> Changed(Turn turn, Draft draft)
    {
        var stored = turn.State.Fields.ToLookup(f => f.Field);
        var typed = draft.Fields.Select(f => f.Value).ToLookup(f => f.Field);
        return [.. typed.Where(group => !stored[group.Key].ToHashSet().SetEquals(group)).SelectMany(group => group)];
    }

    private static string Farewell(Turn turn, Draft draft, bool joined, IReadOnlyList<FieldValue> changed)
    {
        var lists = Summary.Lists(turn, turn.State.ActiveLists.Union(draft.Lists));
        FieldValue[] data = [.. turn.State.Fields.Where(old => !changed.Any(c => c.Field == old.Field)), .. changed];
        return (joined, turn.IsSubscribed, changed.Count > 0) switch
        {
            (true, false, _) => turn.Text("Welcome", ("liste", lists), ("riepilogo", Summary.Data(turn, data))),
            (true, true, _) => turn.Text("SubscriptionChanged", ("liste", lists)),
            (false, _, true) => turn.Text("DataSaved", ("riepilogo", Summary.Data(turn, data))),
            _ => turn.Text("AlreadySubscribed", ("liste", lists)),
        };
    }
}
