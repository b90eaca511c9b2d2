// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Writes the open question of a draft, with what can be tapped; typing the same words always works too.</summary>
internal static class Question
{
    private const int PageSize = 9;

    public static void Write(Turn turn, Decision decision, Draft draft, string? instead = null, int page = 0)
    {
        var reply = decision.Reply;
        reply.Menu(turn.Text("Button:Menu"));
        switch (draft.Stage)
        {
            case DraftStage.AwaitingPolicy:
                WritePolicy(turn, decision, instead);
                break;
            case DraftStage.AwaitingLists when draft.NearList is { } id && turn.Line.FindList(id) is { Definition.Title: var near }:
                reply.Say(instead ?? turn.Text("ListNear", ("lista", near)));
                Offer(turn, decision, draft, [(id.Value, near, null), (Options.None, turn.Text("Button:None"), null)], page);
                break;
            case DraftStage.AwaitingLists:
                reply.Say(instead ?? turn.Text("AskLists"));
                var lists = turn.Line.Lists.Select(list => (list.Id.Value, list.Definition.Title, list.Definition.Purpose)).ToList();
                lists.Add((Options.All, turn.Text("Button:All"), null));
                Offer(turn, decision, draft, lists, page);
                break;
            case DraftStage.AwaitingField when turn.Line.FindField(draft.Field!.Value) is { } field:
                reply.Say(instead ?? turn.Texts.ForField("AskField", field, turn.Language));
                Offer(turn, decision, draft, [.. field.Choices.Select(c => (c.Id, c.Title, (string?)null))], page);
                break;
            case DraftStage.AwaitingChoice:
                WriteChoice(turn, decision, draft, instead, page);
                break;
            case DraftStage.AwaitingConfirm:
                reply.Say(instead ?? ConfirmText(turn, draft));
                reply.Offer(Pay(new Payload.Confirm(draft.Id, draft.Revision, true)), turn.Text("Button:Confirm"));
                reply.Offer(Pay(new Payload.Confirm(draft.Id, draft.Revision, false)), turn.Text("Button:Edit"));
                break;
            default:
                reply.Say(instead ?? turn.Text("AwaitingOperator"));
                break;
        }
    }

    private static void WritePolicy(Turn turn, Decision decision, string? instead)
    {
        var policy = turn.Policy!;
        decision.Reply.Say(instead ?? turn.Text(
            "PolicyRequest",
            ("versione", policy.Text.Version),
            ("regole", policy.Text.Text),
            ("url", policy.Text.Url ?? ""),
            ("accetta", policy.Accept[0]),
            ("rifiuta", policy.Reject[0])));
        decision.Reply.Offer(Pay(new Payload.Policy(policy.Text.Version, true)), turn.Text("Button:Accept"));
        decision.Reply.Offer(Pay(new Payload.Policy(policy.Text.Version, false)), turn.Text("Button:Reject"));
        if (policy.Text.Url is not null)
        {
            decision.Reply.Offer(Pay(new Payload.ReadPolicy()), turn.Text("Button:ReadPolicy"));
        }
    }

    private static void WriteChoice(Turn turn, Decision decision, Draft draft, string? instead, int page)
    {
        if (draft.Field is not { } id || turn.Line.FindField(id) is not { } field)
        {
            decision.Reply.Say(instead ?? turn.Text("EditMenu"));
            var fields = turn.Line.Fields.Where(f => draft.Candidates.Contains(f.Id.Value, StringComparer.Ordinal));
            Offer(turn, decision, draft, [.. fields.Select(f => (f.Id.Value, f.Title, (string?)null))], page);
            return;
        }

        decision.Reply.Say(instead ?? ChoiceText(turn, draft, field));
        var candidates = draft.Candidates.Select(value => (value, field.Display(value), (string?)null)).ToList();
        candidates.Add((Options.None, turn.Text("Button:None"), null));
        Offer(turn, decision, draft, candidates, page);
    }

    private static string ChoiceText(Turn turn, Draft draft, FieldDefinition field) => draft.Candidates is [var only]
        ? turn.Text("FieldNear", ("voce", field.Display(only)), ("campo", field.TitleInSentence))
        : turn.Text("FieldAmbiguous", ("campo", field.TitleInSentence));

    private static string ConfirmText(Turn turn, Draft draft) => turn.State.Fields.Count > 0
        ? turn.Text("ConfirmChange", ("modifiche", Summary.Changes(turn, Completion.Changed(turn, draft))))
        : turn.Text("ConfirmData", ("riepilogo", Summary.Data(turn, draft.Fields.Select(field => field.Value)).TrimStart()));

    /// <summary>Offers up to ten options, or nine and "more": a list message has ten rows.</summary>
    private static void Offer(Turn turn, Decision decision, Draft draft, List<(string Value, string Title, string? Description)> options, int page)
    {
        var fitsWhole = options.Count <= PageSize + 1;
        var shown = fitsWhole ? options : [.. options.Skip(page * PageSize).Take(PageSize)];
        foreach (var (value, title, description) in shown)
        {
            decision.Reply.Offer(Pay(new Payload.Pick(draft.Id, draft.Revision, value)), title, description);
        }

        if (!fitsWhole)
        {
            var next = (page + 1) * PageSize < options.Count ? page + 1 : 0;
            decision.Reply.Offer(Pay(new Payload.Pick(draft.Id, draft.Revision, Options.More(next))), turn.Text("Button:More"));
        }
    }

    private static string Pay(Payload payload) => PayloadCodec.Write(payload);
}
