// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Binds places and choices: the longest name, from the right.</summary>
internal static class VocabularyBinder
{
    /// <summary>Binds the values of a field.</summary>
    public static void Bind(ref Reading reading, FieldTable table, FieldPlan plan, ref FieldFinds finds)
    {
        if (finds.IsAmbiguous(table) || !finds.Takes(table))
        {
            return;
        }

        if ((reading.All & WordClass.PlaceEnd) == WordClass.None)
        {
            BindNear(ref reading, table, plan, ref finds);
            return;
        }

        var ends = reading.Text.PlaceEnds & reading.Text.Free & ~reading.Text.Hashes;
        while (ends != 0)
        {
            var last = TokenSet.Last(ends);
            var words = WordsEndingAt(reading, table, last, out var choice);
            var first = last - Math.Max(words, 1) + 1;
            ends &= TokenSet.Of(0, first);
            if (words == 0)
            {
                continue;
            }

            if (!finds.Takes(table))
            {
                NoteOther(ref reading, table, choice, first, words, plan, ref finds);
            }
            else
            {
                Take(ref reading, table, choice, first, words, plan, ref finds);
            }
        }

        if (!finds.Has(table))
        {
            BindNear(ref reading, table, plan, ref finds);
        }
    }

    private static int WordsEndingAt(in Reading reading, FieldTable table, int last, out int choice)
    {
        var words = table.Names.LongestEnding(reading.Text, last, out choice);
        if (words == 0 || !NameWords.AreFree(reading.Text, last - words + 1, words))
        {
            return 0;
        }

        // "in una villetta": a common noun.
        return last >= words && reading.Text.Word(last - words) is "UNA" or "UN" or "UNO" ? 0 : words;
    }

    private static void Take(ref Reading reading, FieldTable table, int choice, int first, int words, FieldPlan plan, ref FieldFinds finds)
    {
        var introduced = IsIntroduced(reading, first, out var mark);
        var names = NameWords.Count(reading.Text, first, words);
        if (!introduced && names == 1 && (reading.All & WordClass.Family) == WordClass.None && plan.TakesBothNames && !finds.Has(plan.Surname!))
        {
            reading.Own(first, words, TokenOwner.Field);
            finds.AddAmbiguity(table, [table.Field.Choices[choice].Id], reading.Span(first, first + words - 1));
            reading.Note("field.ambiguous", first, first + words - 1, table.Field.Title, " o cognome");
            return;
        }

        if (mark >= 0)
        {
            reading.Own(mark, first - mark, TokenOwner.Label);
        }

        reading.Own(first, words, TokenOwner.Field);
        finds.Add(table, choice, reading.Span(first, first + words - 1));
        reading.Note("field.name", first, first + words - 1, table.Field.Title, ": ", table.Field.Choices[choice].Title);
    }

    // A second, different place: ask; unless it is needed as surname (Lucia Sambuca Villetta).
    private static void NoteOther(ref Reading reading, FieldTable table, int choice, int first, int words, FieldPlan plan, ref FieldFinds finds)
    {
        if (!IsIntroduced(reading, first, out _) && plan.TakesBothNames && NameWords.Lacks(reading.Text, first, words))
        {
            return;
        }

        if (finds.LastOf(table) is not { } other || other.Choice == choice || table.Field.Multiple > 1)
        {
            reading.Own(first, words, TokenOwner.Residue);
            return;
        }

        reading.Own(first, words, TokenOwner.Field);
        var span = reading.Span(first, first + words - 1);
        finds.AddAmbiguity(table, [table.Field.Choices[choice].Id, table.Field.Choices[other.Choice].Id], new TextSpan(span.Start, other.Span.End - span.Start));
        finds.Remove(table);
    }

    /// <summary>Proposes an entry for a misspelt last word; never binds it.</summary>
    private static void BindNear(ref Reading reading, FieldTable table, FieldPlan plan, ref FieldFinds finds)
    {
        if (!table.Field.Required)
        {
            return; // what nobody needs is not worth a question
        }

        for (var i = reading.Text.Count - 1; i >= 0; i--)
        {
            ref readonly var token = ref reading.Text.Tokens[i];
            if (token.Owner != TokenOwner.None || !token.NameLike)
            {
                continue;
            }

            // Two names must remain; distances are measured only where a word is left over.
            if (plan.TakesBothNames && !IsIntroduced(reading, i, out _) && NameWords.Count(reading.Text, i, 1) < 2)
            {
                return;
            }

            for (var words = Math.Min(table.Names.MaxWords, i + 1); words > 0; words--)
            {
                var first = i - words + 1;
                if (!NameWords.AreFree(reading.Text, first, words) || table.Near(reading.Text.Phrase(first, words)) is not { Count: > 0 } near)
                {
                    continue;
                }

                reading.Own(first, words, TokenOwner.Field);
                finds.AddAmbiguity(table, near, reading.Span(first, i));
                reading.Note("field.near", first, i, table.Field.Title);
                return;
            }

            return; // only the last word of the message is looked at
        }
    }

    // A DI, IN, FRAZ. or a comma before a place says that it is one.
    private static bool IsIntroduced(in Reading reading, int first, out int mark)
    {
        mark = -1;
        if ((reading.Text.Tokens[first].Gap & Gap.Chunk) != Gap.None)
        {
            return true;
        }

        for (var i = first - 1; i >= 0; i--)
        {
            ref readonly var token = ref reading.Text.Tokens[i];
            if (token.Owner == TokenOwner.Label)
            {
                return true;
            }

            if (token.Owner != TokenOwner.None || !token.Is(WordClass.PlaceMark | WordClass.Article) || (reading.Text.Word(i) is "LA" or "LO" or "LI"))
            {
                break;
            }

            mark = i;
        }

        return mark >= 0;
    }
}
