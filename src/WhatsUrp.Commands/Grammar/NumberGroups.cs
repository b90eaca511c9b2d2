// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Which tokens with digits stand for one number (1.234, 01 234), and which for none that is clear (01234,5).</summary>
/// <param name="Joined">The tokens that go on with the number before them, a bit each.</param>
/// <param name="Unclear">The tokens that are no number by themselves, and none together.</param>
internal readonly record struct NumberGroups(ulong Joined, ulong Unclear)
{
    private const int Thousands = 3;

    /// <summary>Reads the numbers of a message.</summary>
    public static NumberGroups Of(in FoldedText text, FieldPlan plan, in FieldFinds finds)
    {
        var groups = default(NumberGroups);
        var signed = 0UL;
        for (var first = 0; first < text.Count; first++)
        {
            var last = End(text, plan, first, byBlanks: false, signed);
            if (last > first)
            {
                groups = groups.WithSigns(text, plan, finds, first, last);
                signed |= TokenSet.Of(first, last - first + 1);
            }

            first = last;
        }

        for (var first = 0; first < text.Count; first++)
        {
            var last = End(text, plan, first, byBlanks: true, signed);
            groups = last > first ? groups.WithBlanks(text, plan, finds, first, last) : groups;
            first = last;
        }

        return groups;
    }

    /// <summary>Gets how many tokens the number or code takes that begins at a token; 0 where none begins.</summary>
    public int WordsAt(in FoldedText text, int token)
    {
        if (text.Tokens[token].Owner != TokenOwner.None || ((Joined | Unclear) & TokenSet.Of(token, 1)) != 0)
        {
            return 0;
        }

        var words = 1;
        while (token + words < text.Count && (Joined & TokenSet.Of(token + words, 1)) != 0)
        {
            words++;
        }

        return words;
    }

    /// <summary>Gets some tokens as one number.</summary>
    public static string Whole(in FoldedText text, int first, int words) => text.Phrase(first, words).ToString().Replace(" ", "", StringComparison.Ordinal);

    // 1.234 is one number, 12345,678 are two codes where two are asked; 01234,5 is nothing that may be cut.
    private NumberGroups WithSigns(in FoldedText text, FieldPlan plan, in FieldFinds finds, int first, int last)
    {
        var words = last - first + 1;
        var isWhole = AreThousands(text, first, last, byBlanks: false) || (Fitting(text, plan, finds, first, last) == 0 && IsHyphenated(text, first, last));
        return isWhole && Fits(plan, finds, Whole(text, first, words)) ? this with { Joined = Joined | TokenSet.Of(first + 1, words - 1) }
            : AreCodes(text, plan, finds, first, last) && Fitting(text, plan, finds, 0, text.Count - 1) <= Room(plan, finds) ? this
            : this with { Unclear = Unclear | TokenSet.Of(first, words) };
    }

    // 01 234 where one number is asked is one; 12 34 is unclear; a telephone number beside it fits nothing.
    private NumberGroups WithBlanks(in FoldedText text, FieldPlan plan, in FieldFinds finds, int first, int last)
    {
        var words = last - first + 1;
        var isWhole = plan.Patterns.Length == 1 && AreThousands(text, first, last, byBlanks: true) && Fits(plan, finds, Whole(text, first, words));
        return isWhole ? this with { Joined = Joined | TokenSet.Of(first + 1, words - 1) }
            : Fitting(text, plan, finds, first, last) <= Room(plan, finds) ? this
            : this with { Unclear = Unclear | TokenSet.Of(first, words) };
    }

    private static int Fitting(in FoldedText text, FieldPlan plan, in FieldFinds finds, int first, int last)
    {
        var fitting = 0;
        for (var i = first; i <= last; i++)
        {
            fitting += text.Tokens[i].Owner == TokenOwner.None && text.Tokens[i].Digit && Fits(plan, finds, text.Word(i)) ? 1 : 0;
        }

        return fitting;
    }

    // Each fits a field of its own, in their order.
    private static bool AreCodes(in FoldedText text, FieldPlan plan, in FieldFinds finds, int first, int last)
    {
        var token = first;
        for (var i = 0; i < plan.Patterns.Length && token <= last; i++)
        {
            token += finds.Takes(plan.Patterns[i]) && plan.Patterns[i].FitsPattern(text.Word(token)) ? 1 : 0;
        }

        return token > last;
    }

    private static bool Fits(FieldPlan plan, in FieldFinds finds, ReadOnlySpan<char> number)
    {
        foreach (var table in plan.Patterns)
        {
            if (finds.Takes(table) && table.FitsPattern(number))
            {
                return true;
            }
        }

        return false;
    }

    private static int Room(FieldPlan plan, in FieldFinds finds)
    {
        var room = 0;
        foreach (var table in plan.Patterns)
        {
            room += finds.Takes(table) ? table.Field.Multiple : 0;
        }

        return room;
    }

    // The last token that a sign, or nothing but blanks, joins to the first.
    private static int End(in FoldedText text, FieldPlan plan, int first, bool byBlanks, ulong signed)
    {
        var last = first;
        while (last + 1 < text.Count && (signed & TokenSet.Of(last, 2)) == 0 && IsNumber(text, last, byBlanks) && IsNumber(text, last + 1, byBlanks) && Joins(Between(text, last), plan, byBlanks))
        {
            last++;
        }

        return last;
    }

    private static bool IsNumber(in FoldedText text, int token, bool isPlain)
    {
        ref readonly var number = ref text.Tokens[token];
        return number.Owner == TokenOwner.None && number.Digit && !number.Hash && !(isPlain && text.Word(token).ContainsAnyExceptInRange('0', '9'));
    }

    private static bool Joins(ReadOnlySpan<char> between, FieldPlan plan, bool byBlanks)
    {
        foreach (var c in between)
        {
            var isBlank = char.IsWhiteSpace(c);
            if (isBlank != byBlanks || c is '\n' or '\r' or '#' || plan.Separators.Contains(c, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> Between(in FoldedText text, int token) => text.Source[(text.Map[text.Tokens[token].End - 1] + 1)..text.Map[text.Tokens[token + 1].Start]];

    // A comma begins decimals in Italy, and what it cuts is no number of a counter; a dot or a blank stands between thousands.
    private static bool AreThousands(in FoldedText text, int first, int last, bool byBlanks)
    {
        if (text.Tokens[first].Length > Thousands)
        {
            return false;
        }

        for (var i = first; i <= last; i++)
        {
            if (text.Word(i).ContainsAnyExceptInRange('0', '9') || (i > first && (text.Tokens[i].Length != Thousands || !(byBlanks || Between(text, i - 1) is "."))))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsHyphenated(in FoldedText text, int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if ((text.Tokens[i + 1].Gap & Gap.Hyphen) == Gap.None)
            {
                return false;
            }
        }

        return true;
    }
}
