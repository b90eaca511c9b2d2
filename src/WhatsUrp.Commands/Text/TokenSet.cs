// SPDX-License-Identifier: BSD-3-Clause

using System.Numerics;

namespace WhatsUrp.Commands.Text;

/// <summary>Sets of tokens, a bit each: a message has at most sixty-four.</summary>
internal static class TokenSet
{
    /// <summary>Gets the set of some tokens in a row.</summary>
    public static ulong Of(int first, int count) => count == 0 ? 0 : ulong.MaxValue >> (Folder.MaxTokens - count) << first;

    /// <summary>Gets the first token of a set that is not empty.</summary>
    public static int First(ulong set) => BitOperations.TrailingZeroCount(set);

    /// <summary>Gets the last token of a set that is not empty.</summary>
    public static int Last(ulong set) => BitOperations.Log2(set);

    /// <summary>Counts the tokens of a set.</summary>
    public static int Count(ulong set) => BitOperations.PopCount(set);

    /// <summary>Gets the tokens of a set that stand behind one.</summary>
    public static ulong After(ulong set, int token) => set & (ulong.MaxValue << token << 1);
}
