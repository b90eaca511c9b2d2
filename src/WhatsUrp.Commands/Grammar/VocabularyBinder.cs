// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Text;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Binds places and choices: the longest name, from the right.</summary>
internal static class VocabularyBinder
{
    /// <summary>Binds the values of a field.</summary>
    public static void Bind(ref Reading reading, FieldTable table, FieldPlan plan, ref FieldFinds finds)
    {
        var field = table.Field;
        if (finds.IsAmbiguous(field.Id) || finds.CountOf(field.Id) >= field.Multiple)
        {
            return;
        }

        if ((reading.All & WordClass.PlaceEnd) == WordClass.None)
        {
            BindNear(ref reading, table, plan, ref finds);
            return;
        }

        for (var i = reading.Text.Count - 1; i >= 0; i--)
        {
            var words = WordsEndingAt(reading, table, i, out var choice);
            if (words == 0)
            {
                continue;
            }

            var first = i - words + 1;
            if (finds.CountOf(field.Id) >= field.Multiple)
            {
                NoteOther(ref reading, table, choice, first, words, plan, ref finds);
            }
            else
            {
                Take(ref reading, table, choice, first, words, plan, ref finds);
            }

            i = first;
        }

        if (!finds.Has(field.Id))
        {
            BindNear(ref reading, table, plan, ref finds);
        }
    }

    private static int WordsEndingAt(in Reading reading, FieldTable table, int last, out Choice choice)
    {
        choice = null!;
        ref readonly var token = ref reading.Text.Tokens[last];
        if (token.Owner != TokenOwner.None || token.Hash || !token.Is(WordClass.PlaceEnd))
        {
            return 0;
        }

        var words = table.Names.LongestEnding(reading.Text, last, out choice);
        for (var i = last - words + 1; i <= last; i++)
        {
            if (reading.Text.Tokens[i].Owner != TokenOwner.None)
            {
                return 0;
            }
        }

        // "in una villetta": a common noun.
        return words > 0 && last - words >= 0 && reading.Text.Word(last - words) is "UNA" or "UN" or "UNO" ? 0 : words;
    }

    private static void Take(ref Reading reading, FieldTable table, Choice choice, int first, int words, FieldPlan plan, ref FieldFinds finds)
    {
        var introduced = IsIntroduced(reading, first, out var mark);
        var names = NameWords.Count(reading, first, words);
        if (!introduced && names == 1 && (reading.All & WordClass.Family) == WordClass.None && plan.TakesBothNames && !finds.Has(plan.Surname!.Field.Id))
        {
            reading.Own(first, words, TokenOwner.Field);
            (finds.Ambiguities ??= []).Add(new FieldAmbiguity(table.Field.Id, [choice.Id], reading.Span(first, first + words - 1)));
            reading.Note("field.ambiguous", first, first + words - 1, $"{table.Field.Title} o cognome");
            return;
        }

        if (mark >= 0)
        {
            reading.Own(mark, first - mark, TokenOwner.Label);
        }

        reading.Own(first, words, TokenOwner.Field);
        finds.Matches.Add(new FieldMatch(table.Field.Id, choice.Id, reading.Span(first, first + words - 1), Confidence.High));
        if (reading.Recorder is not null)
        {
            reading.Note("field.name", first, first + words - 1, $"{table.Field.Title}: {choice.Title}");
        }
    }

    // A second, different place: ask; unless it is needed as surname (Lucia Sambuca Villetta).
    private static void NoteOther(ref Reading reading, FieldTable table, Choice choice, int first, int words, FieldPlan plan, ref FieldFinds finds)
    {
        if (!IsIntroduced(reading, first, out _) && plan.TakesBothNames && NameWords.Lacks(reading, first, words))
        {
            return;
        }

        FieldMatch? taken = null;
        for (var i = 0; i < finds.Matches.Count; i++)
        {
            taken = finds.Matches[i].Field == table.Field.Id ? finds.Matches[i] : taken;
        }

        if (taken is not { } other || other.Value == choice.Id || table.Field.Multiple > 1)
        {
            reading.Own(first, words, TokenOwner.Residue);
            return;
        }

        reading.Own(first, words, TokenOwner.Field);
        var span = reading.Span(first, first + words - 1);
        (finds.Ambiguities ??= []).Add(new FieldAmbiguity(table.Field.Id, [choice.Id, other.Value], new TextSpan(span.Start, other.Span.End - span.Start)));
        Remove(ref finds, table.Field.Id);
    }

    private static void Remove(ref FieldFinds finds, FieldId field)
    {
        var kept = default(Collected<FieldMatch>);
        for (var i = 0; i < finds.Matches.Count; i++)
        {
            if (finds.Matches[i].Field != field)
            {
                kept.Add(finds.Matches[i]);
            }
        }

        finds.Matches = kept;
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
            if (plan.TakesBothNames && !IsIntroduced(reading, i, out _) && NameWords.Count(reading, i, 1) < 2)
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
                (finds.Ambiguities ??= []).Add(new FieldAmbiguity(table.Field.Id, near, reading.Span(first, i)));
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
