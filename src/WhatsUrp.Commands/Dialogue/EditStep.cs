// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Decides about the wish to change one's data. Subscriptions stay valid meanwhile.</summary>
internal static class EditStep
{
    public static Decision Decide(Turn turn, Decision decision, IReadOnlyList<FieldMatch> fields)
    {
        if (turn.Draft is null && !turn.IsSubscribed)
        {
            return decision.Say(turn.Text("NotSubscribed"));
        }

        if (!turn.Line.RegistrationFields.Any())
        {
            return decision.Say(turn.Text("NothingToEdit", ("liste", Summary.Lists(turn, turn.State.ActiveLists))));
        }

        var draft = (turn.Draft ?? Drafts.Begin(turn, isEdit: true)).Bind([], fields, []);
        if (!turn.HasAcceptedCurrentPolicy || fields.Count > 0)
        {
            return Progress.Next(turn, decision, draft);
        }

        return AnswerStep.AskWhichField(turn, decision, draft);
    }
}
