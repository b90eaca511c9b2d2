// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>What may be part of a person's name.</summary>
internal static class NameWords
{
    /// <summary>The most words that are taken for one name.</summary>
    public const int Max = 6;

    /// <summary>Counts the names that remain when some tokens are something else.</summary>
    public static int Count(in Reading reading, int without, int words)
    {
        var count = 0;
        for (var i = 0; i < reading.Text.Count; i++)
        {
            if ((i < without || i >= without + words) && reading.Text.Tokens[i].Owner == TokenOwner.None && reading.Text.Tokens[i].Name)
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>Tells whether a surname is missing when some tokens are something else: fewer than two names, or nothing but given names.</summary>
    public static bool Lacks(in Reading reading, int without, int words)
    {
        if (Count(reading, without, words) < 2)
        {
            return true;
        }

        for (var i = 0; i < reading.Text.Count; i++)
        {
            ref readonly var token = ref reading.Text.Tokens[i];
            if ((i < without || i >= without + words) && token.Owner == TokenOwner.None && reading.Text.Tokens[i].Name && !token.Is(WordClass.GivenName))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Tells whether tokens have no owner.</summary>
    public static bool AreFree(in FoldedText text, int first, int words)
    {
        for (var i = first; i < first + words; i++)
        {
            if (text.Tokens[i].Owner != TokenOwner.None)
            {
                return false;
            }
        }

        return true;
    }
}
