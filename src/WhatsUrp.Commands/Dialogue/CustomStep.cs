// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Decides about a verb by code: its answer, the format when data are missing, the office when nobody answers.</summary>
internal static class CustomStep
{
    public static Decision Decide(Turn turn, Decision decision, CommandOutcome command)
    {
        if (command.Missing.Count > 0)
        {
            return InfoStep.RepeatQuestion(turn, decision.Say(Format(turn, command)));
        }

        if (turn.VerbReply is not { } reply)
        {
            return ReportStep.Decide(turn, decision, new NotACommand { RuleId = command.RuleId });
        }

        decision.Say(reply.Text.Length > 0 ? reply.Text : turn.Text("ServiceError"));
        decision = InfoStep.RepeatQuestion(turn, decision);
        return reply.KeepForOffice ? decision with { Report = ReportStep.Describe(turn) } : decision;
    }

    private static string Format(Turn turn, CommandOutcome command)
    {
        var verb = turn.Line.Verbs.First(v => v.Id == command.Verb);
        var fields = verb.Fields.Select(turn.Line.FindField).Where(field => field is not null).Select(field => field!).ToArray();
        var missing = fields.Where(field => command.Missing.Contains(field.Id)).Select(field => field.TitleInSentence);
        var phrase = verb.PhraseIn(turn.Language);
        var separator = verb.Separators.Length > 0 ? verb.Separators[..1] : " ";
        var model = string.Join(separator, fields.Where(field => field.Required).Select(field => $"<{field.TitleInSentence}>"));
        return turn.Text("CommandIncomplete", ("mancanti", string.Join(", ", missing)), ("modello", phrase is null ? model : $"{phrase} {model}"));
    }
}
