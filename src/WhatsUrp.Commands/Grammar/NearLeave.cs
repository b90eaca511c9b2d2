// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.OptOut;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Finds the line's own phrase of leaving with a slip of the finger (DISATIVA MIRTO): whoever may want out is asked.</summary>
internal static class NearLeave
{
    private const int MaxTokens = 12;

    /// <summary>Judges a message in which no leaving phrase stands.</summary>
    /// <param name="reading">The message.</param>
    /// <param name="mayBeName">Whether a datum was asked: then one word is a name.</param>
    /// <returns>A doubt, or nothing.</returns>
    public static OptOutVerdict Judge(in Reading reading, bool mayBeName)
    {
        var text = reading.Text;
        if (text.Count > MaxTokens)
        {
            return default;
        }

        for (var i = 0; i < text.Count; i++)
        {
            if (text.Tokens[i].Is(WordClass.Filler | WordClass.Report))
            {
                continue;
            }

            foreach (var phrase in reading.Tables.Guard.OwnPhrases)
            {
                if (NearVerb.Distance(text, i, phrase, out var words) is > 0 and < int.MaxValue && !(words == 1 && mayBeName) && Suggester.IsOnlyData(reading, i, words, isPhrase: words > 1))
                {
                    return new OptOutVerdict(LeaveClarity.Doubtful, "optout.c.typo", i, i + words - 1, null) { Covered = TokenSet.Of(i, words) };
                }
            }
        }

        return default;
    }
}
