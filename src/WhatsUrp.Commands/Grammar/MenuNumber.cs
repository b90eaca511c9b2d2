// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Reads numbers of a menu: <c>2</c>, <c>la seconda</c>, <c>1 e 2</c>.</summary>
internal static class MenuNumber
{
    /// <summary>Reads a message that is one number.</summary>
    /// <returns>The number from 1 on, or 0.</returns>
    public static int Single(in FoldedText text)
    {
        Span<int> numbers = stackalloc int[Collected<int>.Max];
        return Several(text, numbers) == 1 ? numbers[0] : 0;
    }

    /// <summary>Reads a message that is nothing but numbers.</summary>
    /// <returns>How many there are; 0 when anything else stands in it.</returns>
    public static int Several(in FoldedText text, scoped Span<int> numbers)
    {
        var count = 0;
        for (var i = 0; i < text.Count; i++)
        {
            var number = text.Tokens[i].Hash ? 0 : AnswerWords.Number(text.Word(i));
            if (number > 0 && count < numbers.Length)
            {
                numbers[count++] = number;
            }
            else if (!text.Tokens[i].Is(WordClass.Filler | WordClass.Article | WordClass.Conjunction) && text.Word(i) is not ("NUMERO" or "OPZIONE" or "N" or "SCELTA" or "SCELGO"))
            {
                return 0;
            }
        }

        return count;
    }
}
