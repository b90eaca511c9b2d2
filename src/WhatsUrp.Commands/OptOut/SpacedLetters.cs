// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.OptOut;

/// <summary>Reads S T O P, and S-T-O-P PER FAVORE: more than two tokens of one letter, and nothing but courtesies behind them.</summary>
internal static class SpacedLetters
{
    /// <summary>Joins the letters and looks the word up.</summary>
    public static bool TryJoin(in FoldedText text, PhraseTable<LeavePhrase> phrases, out LeavePhrase phrase)
    {
        phrase = null!;
        Span<char> joined = stackalloc char[Folder.MaxTokens];
        var letters = 0;
        while (letters < text.Count && text.Tokens[letters].Length == 1)
        {
            joined[letters] = text.Word(letters)[0];
            letters++;
        }

        foreach (ref readonly var token in text.Tokens[letters..])
        {
            if (!token.Is(WordClass.Filler | WordClass.LeaveFiller))
            {
                return false;
            }
        }

        return letters > 2 && phrases.TryGet(joined[..letters], out phrase!);
    }
}
