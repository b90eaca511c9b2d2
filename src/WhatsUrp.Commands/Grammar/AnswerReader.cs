// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.OptOut;
using WhatsUrp.Commands.Text;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Reads a message as an answer to the open question of a dialogue.</summary>
internal static class AnswerReader
{
    private const int MaxTokens = 8;

    /// <summary>Reads an answer.</summary>
    /// <returns>The answer or cancellation; <see langword="null"/> when the message is a command or a report.</returns>
    public static ParseOutcome? Read(ref Reading reading, Draft draft, LeaveClarity leaving, in Collected<VerbHit> hits)
    {
        if (draft.Stage == DraftStage.AwaitingOperator)
        {
            return Cancels(ref reading, hits);
        }

        if (reading.Text.Count == 0)
        {
            return Sign(reading, draft);
        }

        if (ReadExact(ref reading, draft, HasCommand(hits)) is { } exact)
        {
            return exact;
        }

        if (Cancels(ref reading, hits) is { } cancel)
        {
            return cancel;
        }

        if (HasCommand(hits) || leaving == LeaveClarity.Doubtful || IsReport(ref reading, draft))
        {
            return null;
        }

        var answer = draft.Stage switch
        {
            DraftStage.AwaitingLists => ListAnswer.Read(ref reading, draft),
            _ => FieldAnswer.Read(ref reading, draft),
        };
        if (answer is not null)
        {
            return answer;
        }

        CommandReader.Release(ref reading);
        return reading.Text.Count <= MaxTokens && !reading.Original.Contains('?', StringComparison.Ordinal) ? Of(reading, AnswerKind.Unfit, "answer.unfit") : null;
    }

    /// <summary>Makes an answer without data.</summary>
    public static DialogueAnswerOutcome Of(in Reading reading, AnswerKind kind, string rule) => new() { RuleId = rule, Kind = kind, TooLong = reading.TooLong };

    // Answers that are recognised before commands: the question asks for exactly these words.
    private static DialogueAnswerOutcome? ReadExact(ref Reading reading, Draft draft, bool isCommand) => draft.Stage switch
    {
        DraftStage.AwaitingPolicy => PolicyAnswer.Read(ref reading),
        DraftStage.AwaitingConfirm => ConfirmAnswer.Read(reading),
        DraftStage.AwaitingChoice => ChoiceAnswer.Read(ref reading, draft, isCommand),
        DraftStage.AwaitingLists => NearListAnswer.Read(reading, draft) ?? ListAnswer.ReadExact(ref reading),
        _ => null,
    };

    private static DialogueAnswerOutcome? Sign(in Reading reading, Draft draft)
    {
        foreach (var sign in AnswerWords.Signs)
        {
            if (reading.Original.Contains(sign, StringComparison.Ordinal))
            {
                return draft.Stage switch
                {
                    DraftStage.AwaitingConfirm => Of(reading, AnswerKind.Yes, "answer.sign"),
                    DraftStage.AwaitingLists when draft.NearList is not null => Of(reading, AnswerKind.Yes, "answer.sign"),
                    DraftStage.AwaitingChoice when draft is { Field: not null, Candidates.Count: 1 } => Of(reading, AnswerKind.Choice, "answer.sign") with { Choice = 0 },
                    DraftStage.AwaitingPolicy => Of(reading, AnswerKind.WeakYes, "answer.sign"),
                    _ => Of(reading, AnswerKind.Unfit, "answer.sign"),
                };
            }
        }

        return null;
    }

    private static CommandOutcome? Cancels(ref Reading reading, in Collected<VerbHit> hits)
    {
        var cancella = false;
        var annulla = false;
        for (var i = 0; i < reading.Text.Count; i++)
        {
            var word = reading.Text.Word(i);
            if (word is "CANCELLA")
            {
                cancella = true;
            }
            else if (AnswerWords.Has(AnswerWords.Cancel, word))
            {
                annulla = true;
            }
            else if (!reading.Text.Tokens[i].Is(WordClass.Filler) && word is not "TUTTO")
            {
                return null;
            }
        }

        for (var i = 0; annulla && i < hits.Count; i++)
        {
            if (hits[i].Valid)
            {
                return null; // the line's own verb
            }
        }

        return !cancella && !annulla ? null : new CommandOutcome
        {
            RuleId = cancella ? "dialogue.cancella" : "dialogue.annulla",
            Verb = new VerbId("cancel"),
            Effect = CommandEffect.Cancel,
            Language = reading.Tables.Line.Languages[0],
            VerbSpan = reading.Span(0, reading.Text.Count - 1),
        };
    }

    private static bool HasCommand(in Collected<VerbHit> hits) => hits.Count > 0;

    private static bool IsReport(ref Reading reading, Draft draft)
    {
        var single = reading.Text.Count == 1 && draft.Stage == DraftStage.AwaitingField;
        if (!single && (reading.All & WordClass.Report) != WordClass.None && !IsAllVocabulary(reading))
        {
            return true;
        }

        return (reading.Text.Count > MaxTokens && (reading.All & WordClass.LabelStart) == WordClass.None) || Emergency.IsUrgent(reading, asksAboutService: false);
    }

    // A school or place may be called like a thing that people report.
    private static bool IsAllVocabulary(in Reading reading)
    {
        for (var i = 0; i < reading.Text.Count; i++)
        {
            if (reading.Text.Tokens[i].Is(WordClass.Report) && !reading.Text.Tokens[i].Is(WordClass.PlaceStart | WordClass.PlaceEnd | WordClass.ListStart | WordClass.LabelStart))
            {
                return false;
            }
        }

        return true;
    }
}
