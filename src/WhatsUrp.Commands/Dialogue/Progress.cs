// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Finds what a registration needs next: policy, lists, required fields in configured order, confirmation, approval.</summary>
internal static class Progress
{
    public static Decision Next(Turn turn, Decision decision, Draft draft, bool confirmed = false)
    {
        if (!turn.HasAcceptedCurrentPolicy && !decision.Consents.Any(c => c.Kind == ConsentKind.PolicyAccepted))
        {
            return AskPolicy(turn, decision, draft);
        }

        if (!draft.IsEdit && draft.NearList is not null)
        {
            return Ask(turn, decision, draft with { Stage = DraftStage.AwaitingLists });
        }

        if (!draft.IsEdit && draft.Lists.Count == 0)
        {
            if (turn.Line.Lists is not [var only])
            {
                return Ask(turn, decision, draft with { Stage = DraftStage.AwaitingLists });
            }

            draft = draft with { Lists = [only.Id] };
        }

        if (MissingField(turn, draft) is { } missing)
        {
            return AskField(turn, decision, draft, missing);
        }

        if (!confirmed && NeedsConfirmation(turn, draft))
        {
            return Ask(turn, decision, draft with { Stage = DraftStage.AwaitingConfirm, Field = null, Candidates = [] });
        }

        return turn.Line.Dialogue.Approval == ApprovalMode.Operator && !draft.IsEdit && !turn.IsSubscribed
            ? Ask(turn, decision, draft with { Stage = DraftStage.AwaitingOperator, Field = null, Candidates = [] })
            : Completion.Complete(turn, decision, draft);
    }

    /// <summary>Puts a question: the draft is kept with a higher revision, so that the buttons of older questions are recognised.</summary>
    public static Decision Ask(Turn turn, Decision decision, Draft draft, string? instead = null)
    {
        var asked = draft with
        {
            Revision = draft.Revision + 1,
            ExpiresAt = turn.Now + turn.Line.Dialogue.ExpireAfter,
            LastMessageAt = turn.Message.SentAt > draft.LastMessageAt ? turn.Message.SentAt : draft.LastMessageAt,
            RemindedAt = turn.Now,
        };
        Question.Write(turn, decision, asked, instead);
        return decision with { Draft = new DraftChange.Save(asked) };
    }

    public static Decision AskPolicy(Turn turn, Decision decision, Draft draft, string? instead = null)
    {
        var policy = turn.Policy!.Text;
        var fields = turn.Line.Dialogue.HoldTypedFields == HoldTypedFields.Nothing ? [] : draft.Fields;
        var shown = draft with { Stage = DraftStage.AwaitingPolicy, PolicyVersionShown = policy.Version, Fields = fields };
        return Ask(turn, decision.With(turn.Consent(ConsentKind.PolicyShown)).With(policy), shown, instead);
    }

    private static Decision AskField(Turn turn, Decision decision, Draft draft, FieldId field)
    {
        var pending = draft.Field == field && draft.Candidates.Count > 0;
        return Ask(turn, decision, draft with
        {
            Stage = pending ? DraftStage.AwaitingChoice : DraftStage.AwaitingField,
            Field = field,
            Candidates = pending ? draft.Candidates : [],
        });
    }

    private static FieldId? MissingField(Turn turn, Draft draft)
    {
        // A doubt about an optional field, or a field chosen for editing, is asked too.
        if (draft is { Field: { } field, Candidates.Count: > 0 } && !draft.Has(field))
        {
            return field;
        }

        return turn.Line.RegistrationFields
            .Where(f => f.Required && !draft.Has(f.Id) && !turn.State.Fields.Any(stored => stored.Field == f.Id))
            .Select(f => (FieldId?)f.Id)
            .FirstOrDefault();
    }

    private static bool NeedsConfirmation(Turn turn, Draft draft) =>
        draft.Fields.Any(f => f.Guessed)
        || Completion.Changed(turn, draft).Any(c => draft.IsEdit || turn.State.Fields.Any(s => s.Field == c.Field));
}
