// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Decides about the check of a finished registration by staff.</summary>
internal static class ApprovalStep
{
    public static Decision Approve(Turn turn, Draft draft, string actor)
    {
        var decision = Completion.Complete(turn, new Decision(), draft);
        return decision with
        {
            Consents = [.. decision.Consents.Select(consent => consent with { Source = ConsentSource.Operator, Actor = actor })],
        };
    }

    public static Decision Decline(Turn turn) =>
        new Decision { Draft = new DraftChange.Discard() }.Say(turn.Text("OperatorDeclined"));
}
