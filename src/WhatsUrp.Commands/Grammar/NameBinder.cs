// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Reads what is left as a name, when it looks like one.</summary>
internal static class NameBinder
{
    [SkipLocalsInit]
    public static void Bind(ref Reading reading, FieldPlan plan, ref FieldFinds finds)
    {
        var given = plan.Given is { } one && !finds.Has(one.Field.Id) ? one : null;
        var surname = plan.Surname is { } two && !finds.Has(two.Field.Id) ? two : null;
        if (given is null && surname is null)
        {
            return;
        }

        Span<byte> run = stackalloc byte[Folder.MaxTokens];
        var count = FindRun(ref reading, finds, run);
        if (count == 0)
        {
            return;
        }

        var split = NameSplit.Of(reading, run[..count], plan.RequiredPlace is { } place && !finds.Has(place.Field.Id));
        Assign(ref reading, given, surname, split, run[..count], ref finds);
    }

    private static void Assign(ref Reading reading, FieldTable? given, FieldTable? surname, NameSplit split, scoped ReadOnlySpan<byte> run, ref FieldFinds finds)
    {
        var guess = finds.Guess || split.IsGuess ? Confidence.Low : Confidence.High;
        if (given is null || surname is null)
        {
            Take(ref reading, given ?? surname!, run, 0, run.Length, guess, ref finds);
            return;
        }

        if (split.GivenCount > 0)
        {
            Take(ref reading, given, run, split.GivenFirst, split.GivenCount, guess, ref finds);
        }

        if (split.SurnameCount > 0)
        {
            Take(ref reading, surname, run, split.SurnameFirst, split.SurnameCount, guess, ref finds);
        }
    }

    private static void Take(ref Reading reading, FieldTable table, scoped ReadOnlySpan<byte> run, int first, int count, Confidence confidence, ref FieldFinds finds)
    {
        var span = reading.Span(run[first], run[first + count - 1]);
        if (span.Length > table.Field.MaxLength)
        {
            return;
        }

        for (var i = first; i < first + count; i++)
        {
            reading.Text.Tokens[run[i]].Owner = TokenOwner.Field;
        }

        finds.Matches.Add(FieldMatch.Slice(table.Field.Id, reading.Original, span, confidence));
        reading.Note("field.residue_name", run[first], run[first + count - 1], table.Field.Title);
    }

    // The longest run of name-like words; particles and joining words at its ends do not belong to it.
    [SkipLocalsInit]
    private static int FindRun(ref Reading reading, in FieldFinds finds, scoped Span<byte> best)
    {
        Span<byte> run = stackalloc byte[Folder.MaxTokens];
        var count = 0;
        var most = 0;
        var length = 0;
        var names = 0;
        var from = finds.PreferredFirst > 0 ? finds.PreferredFirst - 1 : 0;
        var to = finds.PreferredFirst > 0 ? finds.PreferredLast : reading.Text.Count - 1;
        for (var i = from; i <= to + 1; i++)
        {
            if (i <= to && IsPartOfRun(reading, i, length))
            {
                names += reading.Text.Tokens[i].Name ? 1 : 0;
                run[length++] = (byte)i;
                continue;
            }

            if (names > most && (length = Trim(reading, run, length)) <= NameWords.Max)
            {
                run[..length].CopyTo(best);
                (count, most) = (length, names);
            }

            length = names = 0;
        }

        return count;
    }

    private static bool IsPartOfRun(in Reading reading, int token, int length)
    {
        ref readonly var word = ref reading.Text.Tokens[token];
        if (word.Owner != TokenOwner.None)
        {
            return false;
        }

        return reading.Text.Tokens[token].NameLike || (length > 0 && word.Is(WordClass.Conjunction));
    }

    private static int Trim(in Reading reading, scoped ReadOnlySpan<byte> run, int length)
    {
        while (!reading.Text.Tokens[run[length - 1]].Name)
        {
            length--;
        }

        return length;
    }
}
