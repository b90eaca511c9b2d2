// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Reads the answer to the question whether one list was meant: yes, no, or the number of one of these two.</summary>
internal static class NearListAnswer
{
    public static DialogueAnswerOutcome? Read(in Reading reading, Draft draft)
    {
        if (draft.NearList is null)
        {
            return null;
        }

        return MenuNumber.Single(reading.Text) switch
        {
            1 => AnswerReader.Of(reading, AnswerKind.Yes, "answer.number"),
            2 => AnswerReader.Of(reading, AnswerKind.NoneOfThese, "answer.number"),
            > 2 => AnswerReader.Of(reading, AnswerKind.Unfit, "answer.number"),
            _ => InWords(reading),
        };
    }

    private static DialogueAnswerOutcome? InWords(in Reading reading)
    {
        for (var i = 0; i < reading.Text.Count && reading.Text.Count <= 4; i++)
        {
            if (AnswerWords.Has(AnswerWords.None, reading.Text.Word(i)))
            {
                return AnswerReader.Of(reading, AnswerKind.NoneOfThese, "answer.none");
            }
        }

        return ConfirmAnswer.Read(reading) switch
        {
            { Kind: AnswerKind.Yes } yes when !SaysAll(reading) => yes,
            { Kind: AnswerKind.No } => AnswerReader.Of(reading, AnswerKind.NoneOfThese, "answer.none"),
            _ => null,
        };
    }

    // TUTTO agrees to data, but here it names lists.
    private static bool SaysAll(in Reading reading) => (reading.All & Text.WordClass.All) != Text.WordClass.None;
}
