// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Decides about an answer to the open question.</summary>
internal static class AnswerStep
{
    public static Decision Decide(Turn turn, Decision decision, Draft draft, DialogueAnswerOutcome answer)
    {
        if (draft.Stage == DraftStage.AwaitingOperator)
        {
            return decision.Say(turn.Text("AwaitingOperator"));
        }

        var typed = draft.Bind(answer.Lists, answer.Fields, answer.AmbiguousFields).Near(answer.UnknownLists);
        return (draft.Stage, answer.Kind) switch
        {
            (DraftStage.AwaitingPolicy, _) => Policy(turn, decision, draft, typed, answer),
            (DraftStage.AwaitingConfirm, AnswerKind.Yes) => Confirm(turn, decision, draft),
            (DraftStage.AwaitingConfirm, AnswerKind.No) => AskWhichField(turn, decision, draft),
            (DraftStage.AwaitingChoice, AnswerKind.Choice) when answer.Choice >= 0 && answer.Choice < draft.Candidates.Count =>
                Choose(turn, decision, draft, draft.Candidates[answer.Choice]),
            (DraftStage.AwaitingLists, AnswerKind.Yes) when draft.NearList is { } near => Progress.Next(turn, decision, draft.Bind([near], [], []) with { Retries = 0 }),
            (DraftStage.AwaitingLists or DraftStage.AwaitingChoice, AnswerKind.NoneOfThese) => None(turn, decision, draft),
            (_, AnswerKind.Data) when typed.Lists.Count > draft.Lists.Count || answer.Fields.Count + answer.AmbiguousFields.Count > 0 =>
                Progress.Next(turn, decision, Forward(draft, typed)),
            _ => Invalid(turn, decision, draft with { NearList = typed.NearList }, answer),
        };
    }

    public static Decision Accept(Turn turn, Decision decision, Draft draft, AcceptanceMethod method)
    {
        var policy = turn.Policy!.Text;
        if (draft.PolicyVersionShown != policy.Version)
        {
            decision.Say(turn.Text("PolicyOutdated"));
            return Progress.AskPolicy(turn, decision, draft);
        }

        decision = decision.With(turn.Consent(ConsentKind.PolicyAccepted, method: method)).With(policy);
        return Progress.Next(turn, decision, draft with { Retries = 0 });
    }

    public static Decision Refuse(Turn turn, Decision decision) =>
        (decision with { Draft = new DraftChange.Discard() }).Say(turn.Text("PolicyDeclined"));

    public static Decision Confirm(Turn turn, Decision decision, Draft draft)
    {
        var sure = draft with { Fields = [.. draft.Fields.Select(field => field with { Guessed = false })] };
        return Progress.Next(turn, decision, sure, confirmed: true);
    }

    /// <summary>One of the candidates: a value of the field in question, or the field to change.</summary>
    public static Decision Choose(Turn turn, Decision decision, Draft draft, string value)
    {
        if (draft.Field is not { } field)
        {
            var id = new Lines.FieldId(value);
            return Progress.Ask(turn, decision, draft.Without(id) with { Stage = DraftStage.AwaitingField, Field = id, Candidates = [], Retries = 0 });
        }

        var chosen = new DraftField(new FieldValue(field, value, value), Guessed: false);
        var bound = draft.Without(field);
        return Progress.Next(turn, decision, bound with { Fields = [.. bound.Fields, chosen], Field = null, Candidates = [], Retries = 0 });
    }

    public static Decision None(Turn turn, Decision decision, Draft draft) => draft switch
    {
        { Stage: DraftStage.AwaitingLists } => Progress.Next(turn, decision, draft with { NearList = null, Retries = 0 }),
        { Field: null } => Confirm(turn, decision, draft),
        _ => Progress.Ask(turn, decision, draft with { Stage = DraftStage.AwaitingField, Candidates = [], Retries = 0 }),
    };

    public static Decision AskWhichField(Turn turn, Decision decision, Draft draft) =>
        Progress.Ask(turn, decision, draft with
        {
            Stage = DraftStage.AwaitingChoice,
            Field = null,
            Candidates = [.. turn.Line.RegistrationFields.Select(field => field.Id.Value)],
            Retries = 0,
        });

    private static Decision Policy(Turn turn, Decision decision, Draft draft, Draft typed, DialogueAnswerOutcome answer) => answer.Kind switch
    {
        AnswerKind.Accept => Accept(turn, decision, draft, AcceptanceMethod.Reply),
        AnswerKind.Refuse => Refuse(turn, decision),
        AnswerKind.Data => Progress.AskPolicy(turn, decision, typed),
        _ => Progress.Ask(turn, decision, draft, turn.Text("PolicyExactWords", ("accetta", turn.Policy!.Accept[0]), ("rifiuta", turn.Policy.Reject[0]))),
    };

    /// <summary>After data were typed the question in hand is settled, unless the new data left a doubt.</summary>
    private static Draft Forward(Draft draft, Draft typed) =>
        ReferenceEquals(typed.Candidates, draft.Candidates) || typed.Field is { } field && typed.Has(field)
            ? typed with { Field = null, Candidates = [], Retries = 0 }
            : typed with { Retries = 0 };

    private static Decision Invalid(Turn turn, Decision decision, Draft draft, DialogueAnswerOutcome answer)
    {
        if (draft.HandedToOffice)
        {
            return ReportStep.Decide(turn, decision, new NotACommand { RuleId = answer.RuleId });
        }

        return draft.Retries < turn.Line.Dialogue.MaxRetries
            ? Progress.Ask(turn, decision, draft with { Retries = draft.Retries + 1 }, Complaint(turn, draft, answer))
            : HandOver(turn, decision, draft);
    }

    private static string? Complaint(Turn turn, Draft draft, DialogueAnswerOutcome answer) => draft switch
    {
        { Stage: DraftStage.AwaitingLists, NearList: not null } => null,
        { Stage: DraftStage.AwaitingLists } =>
            turn.Text(answer.UnknownLists.Count > 0 ? "UnknownList" : "AskLists", ("liste", Summary.Lists(turn, turn.Line.Lists.Select(l => l.Id)))),
        { Stage: DraftStage.AwaitingField, Field: { } id } when turn.Line.FindField(id) is { } field =>
            turn.Texts.ForField("FieldInvalid", field, turn.Language, ("formato", Format(field))),
        _ => null,
    };

    private static string Format(Definitions.FieldDefinition field) =>
        field.MinLength == field.MaxLength ? $"{field.MaxLength} caratteri" : $"da {field.MinLength} a {field.MaxLength} caratteri";

    private static Decision HandOver(Turn turn, Decision decision, Draft draft)
    {
        FieldValue[] data = [.. draft.Fields.Select(field => field.Value)];
        var report = ReportStep.Describe(turn) with
        {
            Kind = ReportKind.Registration,
            Text = $"{turn.Message.Text}\n{Summary.Lists(turn, draft.Lists)}{Summary.Data(turn, data)}",
        };
        decision.Say(turn.Text("HandedToOffice"));
        return decision with { Report = report, Draft = new DraftChange.Save(draft with { HandedToOffice = true }) };
    }
}
