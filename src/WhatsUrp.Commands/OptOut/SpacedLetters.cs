// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.OptOut;

/// <summary>Reads S T O P: more than two tokens, all of one letter.</summary>
internal static class SpacedLetters
{
    /// <summary>Joins the letters and looks the word up.</summary>
    public static bool TryJoin(in FoldedText text, PhraseTable<LeavePhrase> phrases, out LeavePhrase phrase)
    {
        phrase = null!;
        Span<char> joined = stackalloc char[Folder.MaxTokens];
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Tokens[i].Length != 1)
            {
                return false;
            }

            joined[i] = text.Word(i)[0];
        }

        return phrases.TryGet(joined[..text.Count], out phrase!);
    }
}
