// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Reads the choice of one of the candidates offered: its number, its words, or none of them.</summary>
internal static class ChoiceAnswer
{
    public static DialogueAnswerOutcome? Read(ref Reading reading, Draft draft, bool isCommand)
    {
        if (MenuNumber.Single(reading.Text) is > 0 and var number)
        {
            // The last row of the menu is "none of these", unless it asks which datum to change.
            return number == draft.Candidates.Count + 1 && draft.Field is not null ? AnswerReader.Of(reading, AnswerKind.NoneOfThese, "answer.number")
                : number <= draft.Candidates.Count
                ? AnswerReader.Of(reading, AnswerKind.Choice, "answer.number") with { Choice = number - 1 }
                : AnswerReader.Of(reading, AnswerKind.Unfit, "answer.number");
        }

        for (var i = 0; i < reading.Text.Count; i++)
        {
            if (AnswerWords.Has(AnswerWords.None, reading.Text.Word(i)) && reading.Text.Count <= 4)
            {
                return AnswerReader.Of(reading, AnswerKind.NoneOfThese, "answer.none");
            }
        }

        // MODIFICA is a no to the data shown; here it is the command.
        if (!isCommand && draft is { Field: not null, Candidates.Count: 1 } && ConfirmAnswer.Read(reading) is { } answer)
        {
            return answer.Kind == AnswerKind.Yes
                ? AnswerReader.Of(reading, AnswerKind.Choice, "answer.yes") with { Choice = 0 }
                : AnswerReader.Of(reading, AnswerKind.NoneOfThese, "answer.none");
        }

        for (var candidate = 0; candidate < draft.Candidates.Count; candidate++)
        {
            if (IsNamed(reading, draft, draft.Candidates[candidate]))
            {
                return AnswerReader.Of(reading, AnswerKind.Choice, "answer.words") with { Choice = candidate };
            }
        }

        return null;
    }

    // The words of a value, or of a field when the question is which field to change; nothing else but fillers.
    private static bool IsNamed(in Reading reading, Draft draft, string candidate)
    {
        foreach (var name in Names(reading, draft, candidate))
        {
            foreach (var form in PhraseForms.OfName(name))
            {
                if (IsWhole(reading.Text, form))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IReadOnlyList<string> Names(in Reading reading, Draft draft, string candidate)
    {
        var line = reading.Tables.Line;
        if (draft.Field is { } id)
        {
            return line.FindField(id)?.Choices.FirstOrDefault(choice => choice.Id == candidate)?.Names ?? [candidate];
        }

        var field = line.Fields.FirstOrDefault(field => string.Equals(field.Id.Value, candidate, StringComparison.OrdinalIgnoreCase));
        return field is null ? [candidate] : [candidate, field.Title, .. field.Labels];
    }

    private static bool IsWhole(in FoldedText text, string form)
    {
        for (var first = 0; first < text.Count; first++)
        {
            for (var last = first; last < text.Count; last++)
            {
                if (text.Phrase(first, last - first + 1).SequenceEqual(form))
                {
                    return AreFillers(text, 0, first) && AreFillers(text, last + 1, text.Count);
                }
            }
        }

        return false;
    }

    private static bool AreFillers(in FoldedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!text.Tokens[i].Is(WordClass.Filler | WordClass.Article | WordClass.PlaceMark | WordClass.LabelStart | WordClass.LeaveFiller))
            {
                return false;
            }
        }

        return true;
    }
}
