// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>What stands around a wish to join that is told in prose, and words of joining with a slip of the finger.</summary>
internal static class JoinTalk
{
    private const int MinLength = 8;
    private const int MaxTokens = 12;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Small = WordList
        .Expand("VOLENTIERI COMUNE COMUNALE PAESE MUNICIPIO BORGO CITTA PIACEREBBE PIACERE ANCHE ANCHIO PURE MIO MIA IO NOI NOSTRO VOSTRO QUESTO QUESTA NUMERO TELEFONO CELLULARE QUI ALLORA FINALMENTE SAREI INTERESSATO INTERESSATA LIETO LIETA")
        .ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Join = [.. WordList.Expand(ListWords.Join).Where(word => word.Length >= MinLength)];

    /// <summary>Tells whether a word says nothing beside a wish to join.</summary>
    public static bool IsSmall(ReadOnlySpan<char> word) => Small.Contains(word) || (word.Length > MinLength && word.EndsWith("MENTE"));

    /// <summary>Tells whether an unknown word is a word of joining with a slip (ISCRIVVIMI).</summary>
    public static bool IsNear(in FoldedText text, int token)
    {
        var word = text.Word(token);
        if (text.Tokens[token].Id != 0 || text.Tokens[token].Hash || word.Length < MinLength || text.Count > MaxTokens)
        {
            return false;
        }

        foreach (var known in Join)
        {
            if (known[0] == word[0] && EditDistance.Of(word, known, 1) <= 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether there is such a word.</summary>
    public static bool HasNear(in FoldedText text)
    {
        for (var i = 0; i < text.Count && text.Count <= MaxTokens; i++)
        {
            if (IsNear(text, i))
            {
                return true;
            }
        }

        return false;
    }
}
