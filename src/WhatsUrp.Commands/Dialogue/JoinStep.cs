// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Decides about the wish to join.</summary>
internal static class JoinStep
{
    public static Decision Decide(Turn turn, Decision decision, CommandOutcome command)
    {
        if (turn.Line.Lists.Count == 0)
        {
            return ReportStep.Decide(turn, decision, new NotACommand { RuleId = "join.no-lists" });
        }

        // A second joining message adds to the first: whoever asks for one list after the other wants both.
        var lists = Lists(turn, command);
        var draft = (turn.Draft ?? Drafts.Begin(turn, isEdit: false)) with
        {
            IsEdit = false,
            Language = turn.Language,
            Retries = 0,
            HandedToOffice = false,
            Field = null,
            Candidates = [],
            NearList = null,
        };
        draft = draft.Bind(lists, command.Fields, command.AmbiguousFields).Near(command.UnknownLists);
        if (command.UnknownLists.Count > 0 && draft.NearList is null)
        {
            decision.Say(turn.Text("UnknownList", ("liste", Summary.Lists(turn, turn.Line.Lists.Select(l => l.Id)))));
        }

        if (turn.Policy is { } policy && AcceptsInline(turn, command, policy))
        {
            decision = decision.With(turn.Consent(ConsentKind.PolicyAccepted, method: AcceptanceMethod.Inline)).With(policy.Text);
            decision.Say(turn.Text(
                policy.Text.Url is null ? "PolicyAccepted" : "PolicyAcceptedInline",
                ("versione", policy.Text.Version),
                ("url", policy.Text.Url ?? "")));
        }

        return Progress.Next(turn, decision, draft);
    }

    private static IEnumerable<ListId> Lists(Turn turn, CommandOutcome command)
    {
        if (command.Lists.Count > 0)
        {
            return command.Lists.Select(match => match.Id);
        }

        var verb = turn.Line.Verbs.FirstOrDefault(v => v.Id == command.Verb);
        return (command.UnknownLists.Count > 0 ? WhenNoList.Ask : verb?.WhenNoList) switch
        {
            WhenNoList.All => turn.Line.Lists.Select(list => list.Id),
            WhenNoList.Default => turn.Line.Lists.Where(list => list.IsDefault).Select(list => list.Id),
            _ => [],
        };
    }

    private static bool AcceptsInline(Turn turn, CommandOutcome command, PolicyDefinition policy) =>
        !turn.HasAcceptedCurrentPolicy
        && ((policy.Acceptance == PolicyAcceptanceMode.Inline && command.PolicyAcceptance is not null)
            || turn.Line.Verbs.Any(verb => verb.Id == command.Verb && verb.AcceptsPolicy));
}
