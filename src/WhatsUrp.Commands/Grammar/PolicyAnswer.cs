// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Reads the acceptance or refusal of the policy: a configured phrase as the whole message. A bare yes is no acceptance.</summary>
internal static class PolicyAnswer
{
    public static DialogueAnswerOutcome? Read(ref Reading reading)
    {
        var accepts = false;
        var refuses = false;
        var agrees = false;
        for (var i = 0; i < reading.Text.Count; i++)
        {
            var words = PhraseAt(reading, i, out var refusal);
            if (words > 0)
            {
                refuses |= refusal;
                accepts |= !refusal;
                i += words - 1;
            }
            else if (AnswerWords.Has(AnswerWords.Yes, reading.Text.Word(i)))
            {
                agrees = true;
            }
            else if (!IsBeside(reading.Text, i, accepts || refuses || agrees))
            {
                return null;
            }
        }

        // Refuse beats accept; "si, accetto" accepts.
        return refuses ? AnswerReader.Of(reading, AnswerKind.Refuse, "answer.refuse")
            : accepts ? AnswerReader.Of(reading, AnswerKind.Accept, "answer.accept")
            : agrees ? AnswerReader.Of(reading, AnswerKind.WeakYes, "answer.weak_yes") : null;
    }

    private static int PhraseAt(in Reading reading, int token, out bool refusal)
    {
        refusal = false;
        if (!reading.Text.Tokens[token].Is(WordClass.PolicyStart))
        {
            return 0;
        }

        var reject = reading.Tables.Reject.Longest(reading.Text, token, out _);
        var accept = reading.Tables.Accept.Longest(reading.Text, token, out _);
        refusal = reject > 0 && reject >= accept;
        return Math.Max(reject, accept);
    }

    private static bool IsBeside(in FoldedText text, int token, bool afterPhrase)
    {
        if (text.Tokens[token].Is(WordClass.Negation))
        {
            return false;
        }

        return text.Tokens[token].Is(WordClass.Filler)
            || (afterPhrase && (text.Tokens[token].Is(WordClass.Article | WordClass.Conjunction | WordClass.LeaveFiller)
                || text.Word(token) is "POLICY" or "REGOLAMENTO" or "CONDIZIONI" or "INFORMATIVA" or "LINFORMATIVA" or "PRIVACY" or "TERMINI" or "NORME" or "TUTTO"));
    }
}
