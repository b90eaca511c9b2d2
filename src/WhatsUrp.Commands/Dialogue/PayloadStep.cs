// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Decides about a tapped button or row.</summary>
internal static class PayloadStep
{
    public static Decision Decide(Turn turn, Decision decision, Payload payload) => payload switch
    {
        Payload.OptOut optOut => OptOutStep.Decide(turn, decision, new OptOutOutcome
        {
            RuleId = turn.RuleId,
            Tier = optOut.List is null ? OptOutTier.Certain : OptOutTier.Scoped,
            Lists = optOut.List is { } list ? [list] : [],
            Language = turn.Language,
        }),
        Payload.Undo undo => UndoStep.Decide(turn, decision, undo),
        Payload.Run run => Run(turn, decision, run),
        Payload.Edit => EditStep.Decide(turn, decision, []),
        Payload.ReadPolicy when turn.Policy is { } policy => Read(turn, decision, policy),
        Payload.Policy answer when turn.Draft is { Stage: DraftStage.AwaitingPolicy } draft && turn.Policy is not null =>
            Policy(turn, decision, draft, answer),
        Payload.Confirm confirm when Current(turn, confirm.Draft, confirm.Revision, DraftStage.AwaitingConfirm) is { } draft =>
            confirm.Yes ? AnswerStep.Confirm(turn, decision, draft) : AnswerStep.AskWhichField(turn, decision, draft),
        Payload.Pick pick when turn.Draft is { } draft && draft.Id == pick.Draft && draft.Revision == pick.Revision =>
            Pick(turn, decision, draft, pick.Value),
        _ => Stale(turn, decision),
    };

    /// <summary>The command of a tapped suggestion, when its verb is one by code.</summary>
    public static CommandOutcome? CustomVerb(LineDefinition line, Payload.Run run) =>
        line.Verbs.FirstOrDefault(verb => verb.Id == run.Verb) is { Effect: CommandEffect.Custom } verb
            ? new CommandOutcome
            {
                RuleId = "payload",
                Verb = verb.Id,
                Effect = verb.Effect,
                Language = line.Languages[0],
                Missing = [.. verb.Fields.Where(field => line.FindField(field) is { Required: true })],
            }
            : null;

    private static Draft? Current(Turn turn, string id, int revision, DraftStage stage) =>
        turn.Draft is { } draft && draft.Id == id && draft.Revision == revision && draft.Stage == stage ? draft : null;

    private static Decision Policy(Turn turn, Decision decision, Draft draft, Payload.Policy answer)
    {
        if (!answer.Accepted)
        {
            return AnswerStep.Refuse(turn, decision);
        }

        // The button belongs to one version: an older one is shown the current text, never taken for its acceptance.
        var shown = answer.Version == turn.Policy!.Text.Version ? draft : draft with { PolicyVersionShown = answer.Version };
        return AnswerStep.Accept(turn, decision, shown, AcceptanceMethod.Button);
    }

    private static Decision Pick(Turn turn, Decision decision, Draft draft, string value)
    {
        if (Options.ReadMore(value) is { } page)
        {
            Question.Write(turn, decision, draft, page: page);
            return decision;
        }

        var listChosen = turn.Line.Lists.Where(list => value == Options.All || list.Id.Value == value).Select(list => list.Id).ToArray();
        return draft.Stage switch
        {
            DraftStage.AwaitingLists when listChosen.Length > 0 =>
                Progress.Next(turn, decision, draft.Bind(listChosen, [], []) with { Retries = 0 }),
            DraftStage.AwaitingLists when value == Options.None => AnswerStep.None(turn, decision, draft),
            DraftStage.AwaitingField when turn.Line.FindField(draft.Field!.Value)!.Choices.Any(choice => choice.Id == value) =>
                AnswerStep.Choose(turn, decision, draft, value),
            DraftStage.AwaitingChoice when value == Options.None => AnswerStep.None(turn, decision, draft),
            DraftStage.AwaitingChoice when draft.Candidates.Contains(value, StringComparer.Ordinal) =>
                AnswerStep.Choose(turn, decision, draft, value),
            _ => Stale(turn, decision),
        };
    }

    private static Decision Run(Turn turn, Decision decision, Payload.Run run)
    {
        var verb = turn.Line.Verbs.FirstOrDefault(v => v.Id == run.Verb);
        var lists = run.Lists.Where(list => turn.Line.FindList(list) is not null).ToArray();
        return verb switch
        {
            null => Stale(turn, decision),
            { Effect: CommandEffect.Unsubscribe } => OptOutStep.Decide(turn, decision, new OptOutOutcome
            {
                RuleId = turn.RuleId,
                Tier = lists.Length > 0 ? OptOutTier.Scoped : OptOutTier.Certain,
                Lists = lists,
                Language = turn.Language,
            }),
            _ => CommandStep.Decide(turn, decision, new CommandOutcome
            {
                RuleId = turn.RuleId,
                Verb = verb.Id,
                Effect = verb.Effect,
                Language = turn.Language,
                Lists = [.. (lists.Length > 0 ? lists : verb.Lists).Select(list => new ListMatch(list, default))],
            }),
        };
    }

    private static Decision Read(Turn turn, Decision decision, PolicyDefinition policy)
    {
        var text = policy.Text.Url is { } url
            ? turn.Text("PolicyRead", ("versione", policy.Text.Version), ("url", url))
            : policy.Text.Text;
        decision.Say(text);
        return InfoStep.RepeatQuestion(turn, decision);
    }

    private static Decision Stale(Turn turn, Decision decision)
    {
        decision.Say(turn.Text("QuestionExpired"));
        return InfoStep.RepeatQuestion(turn, decision);
    }
}
