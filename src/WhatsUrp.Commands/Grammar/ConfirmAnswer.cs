// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Reads the yes or no to the data shown.</summary>
internal static class ConfirmAnswer
{
    public static DialogueAnswerOutcome? Read(in Reading reading)
    {
        var yes = false;
        var no = false;
        for (var i = 0; i < reading.Text.Count; i++)
        {
            var word = reading.Text.Word(i);
            if (AnswerWords.Has(AnswerWords.No, word))
            {
                no = true;
            }
            else if (AnswerWords.Has(AnswerWords.Yes, word))
            {
                yes = true;
            }
            else if (!AnswerWords.Has(AnswerWords.Beside, word) && !reading.Text.Tokens[i].Is(WordClass.Filler))
            {
                return null;
            }
        }

        return no ? AnswerReader.Of(reading, AnswerKind.No, "answer.no") : yes ? AnswerReader.Of(reading, AnswerKind.Yes, "answer.yes") : null;
    }
}
