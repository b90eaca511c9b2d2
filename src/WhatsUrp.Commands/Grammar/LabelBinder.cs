// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Binds labelled data: <c>Cognome: Rossi</c>, <c>fraz. Villetta</c>, <c>mi chiamo Mario Rossi</c>. Labels beat position.</summary>
internal static class LabelBinder
{
    public static void Bind(ref Reading reading, FieldPlan plan, ref FieldFinds finds)
    {
        if ((reading.All & WordClass.LabelStart) == WordClass.None)
        {
            return;
        }

        for (var i = 0; i < reading.Text.Count; i++)
        {
            var words = LabelAt(reading, i, out var target);
            if (words == 0 || (target >= 0 && !plan.Takes(reading.Tables.Fields[target])))
            {
                continue;
            }

            var from = i + words;
            var to = ValueEnd(reading, from);
            reading.Own(i, words, TokenOwner.Label);
            reading.Note("field.label", i, i + words - 1, target < 0 ? "nome e cognome" : reading.Tables.Fields[target].Field.Title);
            if (to > from)
            {
                BindValue(ref reading, target, from, to, ref finds);
            }

            i = from - 1;
        }
    }

    private static int LabelAt(in Reading reading, int token, out int target)
    {
        target = 0;
        ref readonly var first = ref reading.Text.Tokens[token];
        if (first.Owner != TokenOwner.None || first.Hash || !first.Is(WordClass.LabelStart))
        {
            return 0;
        }

        // A NOME DI MIO MARITO: no label, but a name that follows later.
        if (token > 0 && reading.Text.Word(token) is "NOME" && reading.Text.Word(token - 1) is "A" && token + 1 < reading.Text.Count && reading.Text.Word(token + 1) is "DI" or "DEL" or "DELLA")
        {
            return 0;
        }

        var words = reading.Tables.LabelWords.Longest(reading.Text, token, out target);
        return words > 0 && NameWords.AreFree(reading.Text, token, words) ? words : 0;
    }

    // A value ends where the next label, an owned token or a separator stands; a courtesy may stand inside it (SONO LA SIGNORA BINI), not at its end.
    private static int ValueEnd(in Reading reading, int from)
    {
        var i = from;
        for (; i < reading.Text.Count; i++)
        {
            ref readonly var token = ref reading.Text.Tokens[i];
            if (token.Owner is not (TokenOwner.None or TokenOwner.Filler) || token.Hash || (i > from && (token.Gap & Gap.Chunk) != Gap.None) || LabelAt(reading, i, out _) > 0)
            {
                break;
            }
        }

        while (i > from && reading.Text.Tokens[i - 1].Owner == TokenOwner.Filler)
        {
            i--;
        }

        return i;
    }

    private static void BindValue(ref Reading reading, int target, int from, int to, ref FieldFinds finds)
    {
        if (target == Labels.FullName)
        {
            if (finds.PreferredFirst > 0 || (reading.Text.Names & TokenSet.Of(from, to - from)) == 0)
            {
                return; // "mi chiamo Carla Bini e sono di Naggio": the second label introduces no name
            }

            (finds.PreferredFirst, finds.PreferredLast) = (from + 1, to - 1);
            return;
        }

        var table = reading.Tables.Fields[target];
        switch (table.Field.Kind)
        {
            case FieldKind.Place or FieldKind.Choice:
                BindClosed(ref reading, table, from, to, ref finds);
                break;
            case FieldKind.GivenName or FieldKind.Surname:
                BindName(ref reading, table, from, to, ref finds);
                break;
            case FieldKind.Pattern:
                break; // found by its characters, with or without a label
            default:
                Slice(ref reading, table, from, to - 1, ref finds);
                break;
        }
    }

    private static void BindClosed(ref Reading reading, FieldTable table, int from, int to, ref FieldFinds finds)
    {
        var bound = false;
        for (var i = from; i < to; i++)
        {
            if (reading.Text.Word(i) is "UN" or "UNA" or "UNO")
            {
                return; // "abito in una villetta": a common noun
            }

            var words = Math.Min(to - i, table.Names.Longest(reading.Text, i, out var choice));
            if (words > 0 && table.Names.TryGet(reading.Text.Phrase(i, words), out choice) && finds.Takes(table))
            {
                reading.Own(i, words, TokenOwner.Field);
                finds.Add(table, choice, reading.Span(i, i + words - 1));
                bound = true;
                i += words - 1;
            }
            else if (bound || !reading.Text.Tokens[i].Is(WordClass.PlaceMark | WordClass.Article | WordClass.Filler | WordClass.LeaveFiller))
            {
                break;
            }
            else
            {
                reading.Own(i, 1, TokenOwner.Label);
            }
        }

        if (!bound && table.Field.Kind == FieldKind.Place)
        {
            Propose(ref reading, table, from, to, ref finds);
        }
    }

    // A place that the line does not know is no name either.
    private static void Propose(ref Reading reading, FieldTable table, int from, int to, ref FieldFinds finds)
    {
        while (from < to && reading.Text.Tokens[from].Owner != TokenOwner.None)
        {
            from++;
        }

        if (from == to || reading.Text.Tokens[from].Is(WordClass.GivenName | WordClass.Address | WordClass.PlaceStart))
        {
            return;
        }

        for (var words = Math.Min(to - from, table.Names.MaxWords); words > 0; words--)
        {
            if (table.Near(reading.Text.Phrase(from, words)) is { Count: > 0 } near)
            {
                finds.AddAmbiguity(table, near, reading.Span(from, from + words - 1));
                reading.Own(from, words, TokenOwner.Field);
                return;
            }
        }

        reading.Own(from, to - from, TokenOwner.Residue);
    }

    private static void BindName(ref Reading reading, FieldTable table, int from, int to, ref FieldFinds finds)
    {
        while (to > from && !reading.Text.Tokens[to - 1].NameLike)
        {
            to--;
        }

        var names = from;
        while (names < to && reading.Text.Tokens[names].NameLike && !(names > from && IsPlace(reading, names)))
        {
            names++;
        }

        if (names == from)
        {
            return;
        }

        // "nome Mario Rossi" without a label for the surname: both.
        if (table.Field.Kind == FieldKind.GivenName && names - from > 1 && !HasSurnameLabel(reading))
        {
            (finds.PreferredFirst, finds.PreferredLast) = (from + 1, names - 1);
            return;
        }

        Slice(ref reading, table, from, names - 1, ref finds);
    }

    private static bool IsPlace(in Reading reading, int token)
    {
        foreach (var table in reading.Tables.Fields)
        {
            if (table.IsClosed && reading.Text.Tokens[token].Is(WordClass.PlaceStart) && table.Names.Longest(reading.Text, token, out _) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSurnameLabel(in Reading reading)
    {
        for (var i = 0; i < reading.Text.Count; i++)
        {
            if (reading.Text.Tokens[i].Is(WordClass.LabelStart)
                && reading.Tables.LabelWords.Longest(reading.Text, i, out var target) > 0
                && target >= 0
                && reading.Tables.Fields[target].Field.Kind == FieldKind.Surname)
            {
                return true;
            }
        }

        return false;
    }

    private static void Slice(ref Reading reading, FieldTable table, int first, int last, ref FieldFinds finds)
    {
        var span = reading.Span(first, last);
        if (span.Length > table.Field.MaxLength || !finds.Takes(table))
        {
            reading.Own(first, last - first + 1, TokenOwner.Residue);
            return;
        }

        reading.Own(first, last - first + 1, TokenOwner.Field);
        finds.Add(table, span, Confidence.High);
        reading.Note("field.labelled", first, last, table.Field.Title);
    }
}
