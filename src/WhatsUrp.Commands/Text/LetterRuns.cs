// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Text;

/// <summary>Letters that stand double where they stand single elsewhere (MESAGGI), or are held down (BASTAAAA).</summary>
internal static class LetterRuns
{
    /// <summary>Writes a word with each run of a letter as one.</summary>
    /// <param name="word">The word.</param>
    /// <param name="buffer">Where it is written; what has no room there is left out.</param>
    public static ReadOnlySpan<char> Squeeze(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (length > 0 && buffer[length - 1] == c)
            {
                continue;
            }

            if (length == buffer.Length)
            {
                break;
            }

            buffer[length++] = c;
        }

        return buffer[..length];
    }
}
