// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Where a name is cut into given name and surname.</summary>
/// <param name="GivenFirst">The first word of the given name within the run.</param>
/// <param name="GivenCount">Its number of words; 0 when there is none.</param>
/// <param name="SurnameFirst">The first word of the surname within the run.</param>
/// <param name="SurnameCount">Its number of words; 0 when there is none.</param>
/// <param name="IsGuess">Whether the citizen must confirm it.</param>
internal readonly record struct NameSplit(int GivenFirst, int GivenCount, int SurnameFirst, int SurnameCount, bool IsGuess)
{
    /// <summary>Cuts a run of words.</summary>
    /// <param name="reading">The message.</param>
    /// <param name="run">The tokens of the run.</param>
    /// <param name="wantsPlace">Whether a place is still to be found, so that a last word may be one that the line does not know.</param>
    /// <returns>The cut.</returns>
    public static NameSplit Of(in Reading reading, scoped ReadOnlySpan<byte> run, bool wantsPlace)
    {
        var count = run.Length;
        var text = reading.Text;
        if (IsFamily(reading, run))
        {
            return OnlySurname(text, run);
        }

        if (count == 1)
        {
            return new NameSplit(0, 1, 0, 0, IsGuess: false);
        }

        if (ChunkBoundary(text, run) is > 0 and var boundary)
        {
            return text.Tokens[run[0]].Is(WordClass.Particle) && !text.Tokens[run[0]].Is(WordClass.GivenName)
                ? new NameSplit(boundary, count - boundary, 0, boundary, IsGuess: true)
                : new NameSplit(0, boundary, boundary, count - boundary, IsGuess: false);
        }

        if (StartsWithParticle(text, run) && count > 2)
        {
            return new NameSplit(2, count - 2, 0, 2, IsGuess: true);
        }

        if (count == 2)
        {
            var swapped = !text.Tokens[run[0]].Is(WordClass.GivenName) && text.Tokens[run[1]].Is(WordClass.GivenName);
            return swapped ? new NameSplit(1, 1, 0, 1, IsGuess: true) : new NameSplit(0, 1, 1, 1, IsGuess: false);
        }

        for (var i = 1; i < count - 1; i++)
        {
            if (text.Tokens[run[i]].Is(WordClass.Particle))
            {
                return new NameSplit(0, i, i, count - i, IsGuess: false);
            }
        }

        return Guess(text, run, wantsPlace);
    }

    private static NameSplit Guess(in FoldedText text, scoped ReadOnlySpan<byte> run, bool wantsPlace)
    {
        var count = run.Length;
        var first = text.Tokens[run[0]].Is(WordClass.GivenName);
        var second = text.Tokens[run[1]].Is(WordClass.GivenName);
        if (!first && text.Tokens[run[count - 1]].Is(WordClass.GivenName))
        {
            var given = count - 1;
            while (given > 1 && text.Tokens[run[given - 1]].Is(WordClass.GivenName))
            {
                given--;
            }

            return new NameSplit(given, count - given, 0, given, IsGuess: true);
        }

        if (first && !second)
        {
            // A word too many where a place is missing: probably a place that the line does not know.
            return wantsPlace ? new NameSplit(0, 1, 1, 1, IsGuess: true) : new NameSplit(0, 1, 1, count - 1, IsGuess: true);
        }

        return new NameSplit(0, count - 1, count - 1, 1, IsGuess: true);
    }

    // "Famiglia Rossi", "Mario e Anna Rossi": one surname, several people.
    private static bool IsFamily(in Reading reading, scoped ReadOnlySpan<byte> run)
    {
        if (run[0] > 0 && reading.Text.Tokens[run[0] - 1].Is(WordClass.Family))
        {
            return true;
        }

        foreach (var token in run)
        {
            if (reading.Text.Tokens[token].Is(WordClass.Conjunction))
            {
                return true;
            }
        }

        return false;
    }

    private static NameSplit OnlySurname(in FoldedText text, scoped ReadOnlySpan<byte> run)
    {
        var first = run.Length - 1;
        while (first > 0 && text.Tokens[run[first - 1]].Is(WordClass.Particle))
        {
            first--;
        }

        return new NameSplit(0, 0, first, run.Length - first, IsGuess: true);
    }

    private static bool StartsWithParticle(in FoldedText text, scoped ReadOnlySpan<byte> run) =>
        text.Tokens[run[0]].Is(WordClass.Particle) && !text.Tokens[run[0]].Is(WordClass.GivenName);

    // "Mario, Rossi" and names on two lines: exactly one separator says where the cut is.
    private static int ChunkBoundary(in FoldedText text, scoped ReadOnlySpan<byte> run)
    {
        var boundary = 0;
        for (var i = 1; i < run.Length; i++)
        {
            if ((text.Tokens[run[i]].Gap & Gap.Chunk) == Gap.None)
            {
                continue;
            }

            if (boundary > 0)
            {
                return 0;
            }

            boundary = i;
        }

        return boundary;
    }
}
