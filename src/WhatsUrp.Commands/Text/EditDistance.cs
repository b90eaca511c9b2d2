// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Text;

/// <summary>How far two folded words are apart (optimal string alignment), with a measure that grows with the length.</summary>
internal static class EditDistance
{
    /// <summary>The longest word that is compared.</summary>
    public const int MaxLength = 40;

    /// <summary>Gets how many edits a word may have: none up to 4 letters, one up to 8, two from 9 on.</summary>
    public static int Threshold(int length) => length <= 4 ? 0 : length <= 8 ? 1 : 2;

    /// <summary>Tells whether a word is nearly another: same first letter, and no more edits than its length allows.</summary>
    public static bool IsNear(ReadOnlySpan<char> word, ReadOnlySpan<char> known, out int distance)
    {
        distance = int.MaxValue;
        if (word.Length == 0 || known.Length == 0 || word[0] != known[0])
        {
            return false;
        }

        var threshold = Threshold(known.Length);
        distance = Of(word, known, threshold);
        return distance <= threshold;
    }

    /// <summary>Counts insertions, deletions, substitutions and swaps of neighbours.</summary>
    /// <returns>The count, or <paramref name="limit"/> + 1 when there are more.</returns>
    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit || a.Length > MaxLength || b.Length > MaxLength)
        {
            return limit + 1;
        }

        Span<int> before = stackalloc int[MaxLength + 1];
        Span<int> last = stackalloc int[MaxLength + 1];
        Span<int> now = stackalloc int[MaxLength + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }
            }

            var spare = before;
            before = last;
            last = now;
            now = spare;
        }

        return Math.Min(last[b.Length], limit + 1);
    }
}
