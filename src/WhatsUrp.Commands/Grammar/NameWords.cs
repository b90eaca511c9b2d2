// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>What may be part of a person's name.</summary>
internal static class NameWords
{
    /// <summary>The most words that are taken for one name.</summary>
    public const int Max = 6;

    /// <summary>Counts the names that remain when some tokens are something else.</summary>
    public static int Count(in FoldedText text, int without, int words) => TokenSet.Count(Remaining(text, without, words));

    /// <summary>Tells whether a surname is missing when some tokens are something else: fewer than two names, or nothing but given names.</summary>
    public static bool Lacks(in FoldedText text, int without, int words)
    {
        var names = Remaining(text, without, words);
        if (TokenSet.Count(names) < 2)
        {
            return true;
        }

        for (; names != 0; names &= names - 1)
        {
            if (!text.Tokens[TokenSet.First(names)].Is(WordClass.GivenName))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Tells whether tokens have no owner.</summary>
    public static bool AreFree(in FoldedText text, int first, int words) => (TokenSet.Of(first, words) & ~text.Free) == 0;

    private static ulong Remaining(in FoldedText text, int without, int words) => text.Names & text.Free & ~TokenSet.Of(without, words);
}
