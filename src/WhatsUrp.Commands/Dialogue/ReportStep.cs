// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Reports;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Decides about everything that is no command: it reaches the office; the hours only choose the reply.</summary>
internal static class ReportStep
{
    private static readonly TimeSpan ReminderPause = TimeSpan.FromHours(1);

    public static Decision Decide(Turn turn, Decision decision, NotACommand message)
    {
        var report = Describe(turn) with { Urgent = message.Urgent, PossibleOptOut = message.PossibleOptOut };
        decision = message.Urgent ? Forward(turn, decision, report) : Acknowledge(turn, decision);
        decision = decision with { Report = report };
        if (message is { AsksAboutService: true, PossibleOptOut: false } && turn.Draft is null)
        {
            decision.Say(InfoStep.HelpText(turn));
        }

        if (message.PossibleOptOut)
        {
            decision.Say(turn.Text("PossibleOptOutHint"));
            decision.Reply.Offer(PayloadCodec.Write(new Payload.OptOut(null)), turn.Text("Button:OptOut"));
            if (message.DoubtfulList is { } id && turn.Line.FindList(id) is { } list && turn.Line.Lists.Count > 1)
            {
                decision.Reply.Offer(PayloadCodec.Write(new Payload.OptOut(id)), CandidateStep.Cut(turn.Text("Button:OptOutList", ("lista", list.Definition.Title))));
            }

            CandidateStep.OfferJoining(turn, decision, message.Joining, turn.State.ActiveLists);
            return decision;
        }

        return message.Urgent ? decision : RemindOrRenew(turn, decision);
    }

    /// <summary>What the office will read.</summary>
    public static Report Describe(Turn turn) => new()
    {
        Line = turn.Line.Id,
        Id = ReportId.New(turn.Now),
        From = turn.Message.From,
        Message = turn.Message.Id,
        ReceivedAt = turn.Message.SentAt,
        Text = turn.Message.Text ?? "",
        Media = turn.Message.Media,
        Position = turn.Message.Position,
    };

    private static Decision Acknowledge(Turn turn, Decision decision)
    {
        if (turn.Office.IsOpen)
        {
            return decision.Say(turn.Text("ReportReceived"));
        }

        // Announced in 2015: outside office hours the citizen is told when the office reopens; once per closed period.
        if (turn.Office.NextOpening is { } opening && opening == turn.State.ClosedNoticeFor)
        {
            return decision.Say(turn.Text("ReportReceivedAgain"));
        }

        decision.Say(turn.Text("ReportReceivedClosed", ("orario", turn.Office.Sentence)));
        decision.Say(turn.Text("EmergencyHint"));
        return decision with { ClosedNoticeFor = turn.Office.NextOpening };
    }

    private static Decision Forward(Turn turn, Decision decision, Report report)
    {
        var text = turn.Text(
            "EmergencyForward",
            ("mittente", Sender(turn)),
            ("ora", $"{turn.Office.LocalTime:HH:mm}"),
            ("testo", report.Text.Length > 0 ? report.Text : turn.Text("Word:Unknown")));
        var forwards = turn.Line.Emergency.ForwardTo
            .Where(officer => officer != turn.Message.From)
            .Select(officer => new OutboundMessage
            {
                Line = turn.Line.Id,
                To = officer,
                Content = new TextContent(text),
                Lane = Lane.Emergency,
            });
        return (decision with { Forwards = [.. forwards] })
            .Say(turn.Text(turn.Line.Emergency.ForwardTo.Count > 0 ? "EmergencyReceived" : "EmergencyReceivedNoDuty"));
    }

    /// <summary>The duty officer has to be able to call back: number and registration data, for the administration alone.</summary>
    private static string Sender(Turn turn)
    {
        CitizenAddress from = turn.State.Address;
        var address = from.Phone?.E164 ?? (from.User ?? from.ParentUser)!.Value.Value;
        var name = string.Join(' ', turn.Line.Fields.Where(IsName).SelectMany(Values));
        var rest = turn.Line.Fields.Where(field => !IsName(field)).SelectMany(Values);
        return string.Join(", ", rest.Prepend(name).Prepend(address).Where(part => part.Length > 0));

        static bool IsName(FieldDefinition field) => field.Kind is FieldKind.GivenName or FieldKind.Surname;
        IEnumerable<string> Values(FieldDefinition field) => turn.State.Fields.Where(f => f.Field == field.Id).Select(f => field.Display(f.Value));
    }

    private static Decision RemindOrRenew(Turn turn, Decision decision)
    {
        if (turn.Draft is { HandedToOffice: false, Stage: not DraftStage.AwaitingOperator } draft)
        {
            if (draft.RemindedAt is { } reminded && turn.Now - reminded < ReminderPause)
            {
                return decision;
            }

            decision.Say(turn.Text("ReminderPending"));
            Question.Write(turn, decision, draft);
            return decision with { Draft = new DraftChange.Save(draft with { RemindedAt = turn.Now }) };
        }

        if (turn.Draft is null && turn.IsSubscribed && !turn.HasAcceptedCurrentPolicy)
        {
            decision.Say(turn.Text("PolicyRenewal"));
            return Progress.AskPolicy(turn, decision, Drafts.Begin(turn, isEdit: true));
        }

        return decision;
    }
}
