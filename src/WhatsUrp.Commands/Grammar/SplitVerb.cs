// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Finds a joining phrase whose first word was cut in two: ISCRI ZIONE ON. It only proposes.</summary>
internal static class SplitVerb
{
    private const int MinLength = 7;

    /// <summary>Proposes the command of the phrase.</summary>
    public static SuggestionOutcome? Propose(ref Reading reading)
    {
        for (var i = 0; i + 1 < reading.Text.Count; i++)
        {
            if (!reading.Text.Tokens[i + 1].Hash && Find(reading, i, out var words) is { } verb && Suggester.IsOnlyData(reading, i, words))
            {
                return Suggester.Offer(ref reading, verb, i, words, "suggest.split");
            }
        }

        return null;
    }

    private static VerbDefinition? Find(in Reading reading, int first, out int words)
    {
        var text = reading.Text;
        var one = text.Word(first);
        var two = text.Word(first + 1);
        words = 0;
        foreach (var (phrase, entry) in reading.Tables.Verbs.Phrases)
        {
            var blank = phrase.IndexOf(' ', StringComparison.Ordinal);
            var known = blank < 0 ? phrase.AsSpan() : phrase.AsSpan(0, blank);
            if (entry.Verb.Effect != CommandEffect.Subscribe || known.Length < MinLength || known.Length != one.Length + two.Length || !known.StartsWith(one) || !known.EndsWith(two))
            {
                continue;
            }

            var rest = blank < 0 ? default : phrase.AsSpan(blank + 1);
            var count = rest.IsEmpty ? 0 : rest.Count(' ') + 1;
            if (count == 0 || (first + 2 + count <= text.Count && text.Phrase(first + 2, count).SequenceEqual(rest)))
            {
                words = 2 + count;
                return entry.Verb;
            }
        }

        return null;
    }
}
