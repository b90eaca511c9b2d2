// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Reads what is left as a name, when it looks like one.</summary>
internal static class NameBinder
{
    public static void Bind(ref Reading reading, FieldPlan plan, ref FieldFinds finds)
    {
        var given = plan.Given is { } one && !finds.Has(one) ? one : null;
        var surname = plan.Surname is { } two && !finds.Has(two) ? two : null;
        if (given is null && surname is null)
        {
            return;
        }

        SetPraiseAside(ref reading);
        var tokens = reading.Text.Tokens;
        var count = FindRun(reading.Text, finds, out var first);
        if (count == 0 || (count == 1 && IsSubject(reading.Text, first)))
        {
            return;
        }

        var split = NameSplit.Of(
            tokens.Slice(first, count),
            isFamily: first > 0 && tokens[first - 1].Is(WordClass.Family),
            wantsPlace: plan.RequiredPlace is { } place && !finds.Has(place));
        var confidence = finds.Guess || split.IsGuess ? Confidence.Low : Confidence.High;
        if (given is null || surname is null)
        {
            Take(ref reading, given ?? surname!, first, count, confidence, ref finds);
            return;
        }

        Take(ref reading, given, first + split.GivenFirst, split.GivenCount, confidence, ref finds);
        Take(ref reading, surname, first + split.SurnameFirst, split.SurnameCount, confidence, ref finds);
    }

    private static void Take(ref Reading reading, FieldTable table, int first, int count, Confidence confidence, ref FieldFinds finds)
    {
        if (count == 0)
        {
            return;
        }

        var span = reading.Span(first, first + count - 1);
        if (span.Length > table.Field.MaxLength)
        {
            return;
        }

        reading.Own(first, count, TokenOwner.Field);
        finds.Add(table, span, confidence);
        reading.Note("field.residue_name", first, first + count - 1, table.Field.Title);
    }

    // SIETE BRAVI, GENTILISSIMA: praise is no name.
    private static void SetPraiseAside(ref Reading reading)
    {
        if ((reading.All & (WordClass.Prose | WordClass.Filler)) == WordClass.None)
        {
            return;
        }

        for (var names = reading.Text.Free & reading.Text.Names; names != 0; names &= names - 1)
        {
            var token = TokenSet.First(names);
            var word = reading.Text.Word(token);
            if ((word.Length > 7 && (word[..^1].EndsWith("ISSIM") || word.EndsWith("MENTE"))) || (token > 0 && reading.Text.Word(token - 1) is "SIETE" or "STATI" or "STATE"))
            {
                reading.Own(token, 1, TokenOwner.Residue);
            }
        }
    }

    // A lone word that is a thing, or stands right behind a word of the service, says what notices are about: RIFIUTI, ALLERTA METEO.
    private static bool IsSubject(in FoldedText text, int token)
    {
        ref readonly var word = ref text.Tokens[token];
        var follows = token > 0 && text.Tokens[token - 1].Is(WordClass.Service | WordClass.LeaveNoun) && word.Gap == Gap.None;
        return (follows || word.Is(WordClass.Report)) && !word.Is(WordClass.GivenName);
    }

    // The longest run of name-like words; particles and joining words at its ends do not belong to it.
    private static int FindRun(in FoldedText text, in FieldFinds finds, out int best)
    {
        best = 0;
        var (count, most) = (0, 0);
        var from = finds.PreferredFirst > 0 ? finds.PreferredFirst - 1 : 0;
        var to = finds.PreferredFirst > 0 ? finds.PreferredLast + 1 : text.Count;
        var free = text.Free & TokenSet.Of(from, to - from);
        for (var starts = free & text.NameLike; starts != 0;)
        {
            var first = TokenSet.First(starts);
            var end = first + 1;
            while (end < to && IsPartOfRun(text.Tokens[end]))
            {
                end++;
            }

            starts = TokenSet.After(starts, end - 1);
            var names = text.Names & TokenSet.Of(first, end - first);
            var weight = Weight(text, names);
            if (weight > most && TokenSet.Last(names) - first < NameWords.Max)
            {
                (best, count, most) = (first, TokenSet.Last(names) - first + 1, weight);
            }
        }

        return count;
    }

    // Two words of which one is a known given name are a name before any longer run is: PORGO CORDIALI SALUTI.
    private static int Weight(in FoldedText text, ulong names)
    {
        var count = TokenSet.Count(names);
        for (var left = names; count > 1 && left != 0; left &= left - 1)
        {
            if (text.Tokens[TokenSet.First(left)].Is(WordClass.GivenName))
            {
                return count + NameWords.Max;
            }
        }

        return count;
    }

    private static bool IsPartOfRun(in Token token) => token.Owner == TokenOwner.None && token.Is(WordClass.NameLike | WordClass.Conjunction);
}
