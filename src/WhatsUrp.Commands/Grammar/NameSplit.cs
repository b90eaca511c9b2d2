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
    /// <param name="run">The words.</param>
    /// <param name="isFamily">Whether a word for family stands before them: FAMIGLIA ROSSI.</param>
    /// <param name="wantsPlace">Whether a place is still to be found, so that a last word may be one that the line does not know.</param>
    /// <returns>The cut.</returns>
    public static NameSplit Of(ReadOnlySpan<Token> run, bool isFamily, bool wantsPlace)
    {
        var count = run.Length;
        if (isFamily || IsOneOf(run, WordClass.Conjunction))
        {
            return OnlySurname(run);
        }

        if (count == 1)
        {
            return new NameSplit(0, 1, 0, 0, IsGuess: false);
        }

        if (Hyphenated(run) is { } units)
        {
            return units;
        }

        var startsWithParticle = run[0].Is(WordClass.Particle) && !run[0].Is(WordClass.GivenName);
        if (ChunkBoundary(run) is > 0 and var boundary)
        {
            // UGO NERI - VILLANOVA: a whole name, and behind the dash a place that the line does not know.
            if (wantsPlace && !startsWithParticle && IsWholeName(run[..boundary]) && !IsOneOf(run[boundary..], WordClass.GivenName))
            {
                return Of(run[..boundary], isFamily, wantsPlace: false) with { IsGuess = true };
            }

            return startsWithParticle
                ? new NameSplit(boundary, count - boundary, 0, boundary, IsGuess: true)
                : new NameSplit(0, boundary, boundary, count - boundary, IsGuess: false);
        }

        if (startsWithParticle && count > 2)
        {
            return new NameSplit(2, count - 2, 0, 2, IsGuess: true);
        }

        if (count == 2)
        {
            var swapped = !run[0].Is(WordClass.GivenName) && run[1].Is(WordClass.GivenName);
            return swapped ? new NameSplit(1, 1, 0, 1, IsGuess: true) : new NameSplit(0, 1, 1, 1, IsGuess: false);
        }

        for (var i = 1; i < count - 1; i++)
        {
            if (run[i].Is(WordClass.Particle))
            {
                return new NameSplit(0, i, i, count - i, IsGuess: false);
            }
        }

        return Guess(run, wantsPlace);
    }

    private static NameSplit Guess(ReadOnlySpan<Token> run, bool wantsPlace)
    {
        var count = run.Length;
        var first = run[0].Is(WordClass.GivenName);
        if (!first && run[^1].Is(WordClass.GivenName))
        {
            var given = count - 1;
            while (given > 1 && run[given - 1].Is(WordClass.GivenName))
            {
                given--;
            }

            return new NameSplit(given, count - given, 0, given, IsGuess: true);
        }

        if (first && !run[1].Is(WordClass.GivenName))
        {
            // A word too many where a place is missing: probably a place that the line does not know.
            return wantsPlace ? new NameSplit(0, 1, 1, 1, IsGuess: true) : new NameSplit(0, 1, 1, count - 1, IsGuess: true);
        }

        return new NameSplit(0, count - 1, count - 1, 1, IsGuess: true);
    }

    // PIER-LUIGI CONTI-FERRI: what a hyphen joins is never cut.
    private static NameSplit? Hyphenated(ReadOnlySpan<Token> run)
    {
        var (units, second, last) = (1, 0, 0);
        for (var i = 1; i < run.Length; i++)
        {
            if ((run[i].Gap & Gap.Hyphen) != Gap.None)
            {
                continue;
            }

            second = units++ == 1 ? i : second;
            last = i;
        }

        if (units == run.Length)
        {
            return null;
        }

        if (units == 1)
        {
            return new NameSplit(0, run.Length, 0, 0, IsGuess: false);
        }

        if (units == 2)
        {
            var swapped = !run[0].Is(WordClass.GivenName) && run[second].Is(WordClass.GivenName);
            return swapped ? new NameSplit(second, run.Length - second, 0, second, IsGuess: true) : new NameSplit(0, second, second, run.Length - second, IsGuess: false);
        }

        return run.Length - last > 1 ? new NameSplit(0, last, last, run.Length - last, IsGuess: true) : null;
    }

    // "Famiglia Rossi", "Mario e Anna Rossi": one surname, several people.
    private static NameSplit OnlySurname(ReadOnlySpan<Token> run)
    {
        // DINO MEI E SARA LUNARDI: two people, who are asked apart.
        for (var i = 2; i + 2 < run.Length; i++)
        {
            if (run[i].Is(WordClass.Conjunction))
            {
                return new NameSplit(0, 0, 0, 0, IsGuess: true);
            }
        }

        var first = run.Length - 1;
        while (first > 0 && run[first - 1].Is(WordClass.Particle))
        {
            first--;
        }

        return new NameSplit(0, 0, first, run.Length - first, IsGuess: true);
    }

    // MARIA GRAZIA still lacks a surname.
    private static bool IsWholeName(ReadOnlySpan<Token> run)
    {
        var others = 0;
        foreach (ref readonly var token in run)
        {
            others += token.Is(WordClass.GivenName) ? 0 : 1;
        }

        return run.Length > 1 && others > 0;
    }

    private static bool IsOneOf(ReadOnlySpan<Token> run, WordClass classes)
    {
        foreach (ref readonly var token in run)
        {
            if (token.Is(classes))
            {
                return true;
            }
        }

        return false;
    }

    // "Mario, Rossi" and names on two lines: exactly one separator says where the cut is.
    private static int ChunkBoundary(ReadOnlySpan<Token> run)
    {
        var boundary = 0;
        for (var i = 1; i < run.Length; i++)
        {
            if ((run[i].Gap & Gap.Chunk) == Gap.None)
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
