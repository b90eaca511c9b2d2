// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Finds a phrase with a slip of the finger: word by word, the switch never corrected, one verb alone.</summary>
internal static class NearVerb
{
    /// <summary>Proposes the command of the nearest phrase.</summary>
    public static SuggestionOutcome? Propose(ref Reading reading)
    {
        var text = reading.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Tokens[i].Hash || text.Tokens[i].Is(WordClass.Filler | WordClass.Report))
            {
                continue;
            }

            var best = Nearest(reading, i, out var words);
            if (best is not null && Suggester.IsOnlyData(reading, i, words, reading.Tables.Plans[best.Id], isPhrase: words > 1) && !(best.Effect == CommandEffect.Subscribe && (reading.All & WordClass.Core) != WordClass.None))
            {
                return Suggester.Offer(ref reading, best, i, words, "suggest.near");
            }
        }

        return null;
    }

    private static VerbDefinition? Nearest(in Reading reading, int first, out int words)
    {
        VerbDefinition? best = null;
        var least = int.MaxValue;
        var tie = false;
        words = 0;
        foreach (var (phrase, entry) in reading.Tables.Verbs.Phrases)
        {
            var distance = Distance(reading.Text, first, phrase, out var taken);
            if (distance > least || distance == int.MaxValue || (distance == least && taken < words))
            {
                continue;
            }

            // Of two that are as near, the longer phrase is meant: it leaves less of the message over.
            tie = distance == least && taken == words && (tie || best != entry.Verb);
            (best, least, words) = (entry.Verb, distance, taken);
        }

        return tie ? null : best;
    }

    /// <summary>Counts the slips by which the words from a token on differ from a phrase.</summary>
    /// <returns>The count, or <see cref="int.MaxValue"/> when they are not near it.</returns>
    public static int Distance(in FoldedText text, int first, string phrase, out int words)
    {
        words = 0;
        var sum = 0;
        foreach (var range in phrase.AsSpan().Split(' '))
        {
            var known = phrase.AsSpan()[range];
            if (first + words >= text.Count || text.Tokens[first + words].Hash)
            {
                return int.MaxValue;
            }

            var word = text.Word(first + words++);
            if (word.SequenceEqual(known))
            {
                continue;
            }

            if (PhraseForms.IsSwitch(known) || PhraseForms.IsSwitch(word) || !EditDistance.IsNear(word, known, out var distance))
            {
                return int.MaxValue;
            }

            sum += distance;
        }

        return sum;
    }
}
