// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Text;

/// <summary>Closing words that hold a word of another sort: BUON LAVORO reports no works, INVIATO DA IPHONE quotes nothing, an e-mail address is no name.</summary>
internal static class Courtesies
{
    /// <summary>Gives such words the sort of a greeting.</summary>
    /// <param name="text">The message, its tokens classified.</param>
    /// <param name="all">The sorts of word in it.</param>
    /// <returns>The sorts of word in it, then.</returns>
    public static WordClass Read(ref FoldedText text, WordClass all)
    {
        var changed = false;
        for (var i = 0; i + 1 < text.Count; i++)
        {
            var word = text.Word(i);
            if (word is "BUON" or "BUONA" or "BUONE" && IsWished(text.Word(i + 1)))
            {
                changed |= Greet(ref text, i, 2);
            }
            else if (word is "A" && i > 0 && text.Word(i + 1) is "TUTTI" or "TUTTE" or "VOI" && IsGreeted(text, i))
            {
                changed |= Greet(ref text, i, 2);
            }
            else if (word is "INVIATO" or "SENT" && text.Word(i + 1) is "DA" or "DAL" or "CON" or "FROM" or "VIA" && (i == 0 || (text.Tokens[i].Gap & Gap.Line) != Gap.None))
            {
                changed |= Greet(ref text, i, LineEnd(text, i) - i);
            }
        }

        changed |= (text.Gaps & Gap.Stop) != Gap.None && text.Source.Contains('@') && HideAddress(ref text);
        return changed ? text.Release() : all;
    }

    // CIAO A TUTTI, BUONA DOMENICA A TUTTI: nobody's lists.
    private static bool IsGreeted(in FoldedText text, int token)
    {
        for (var i = token - 1; i >= 0 && i >= token - 3; i--)
        {
            if (text.Tokens[i].Is(WordClass.Filler) && !text.Tokens[i].Is(WordClass.PlaceMark))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWished(ReadOnlySpan<char> word) => word is "LAVORO" or "PROSEGUIMENTO" or "PRANZO" or "WEEKEND" or "DOMENICA" or "FESTE" or "VACANZE" or "NATALE" or "PASQUA"
        or "ANNO" or "RIPOSO" or "POMERIGGIO" or "NOTTE" or "CONTINUAZIONE" or "ESTATE" or "FERRAGOSTO" or "FINE"
        or "LUNEDI" or "MARTEDI" or "MERCOLEDI" or "GIOVEDI" or "VENERDI" or "SABATO" or "SETTIMANA" or "MATTINATA" or "CENA" or "EPIFANIA" or "RIENTRO" or "INIZIO" or "FESTIVITA";

    private static int LineEnd(in FoldedText text, int token)
    {
        var end = token + 1;
        while (end < text.Count && (text.Tokens[end].Gap & Gap.Line) == Gap.None)
        {
            end++;
        }

        return end;
    }

    private static bool Greet(ref FoldedText text, int first, int words)
    {
        foreach (ref var token in text.Tokens.Slice(first, words))
        {
            token.Classes = WordClass.Filler | WordClass.LeaveFiller;
        }

        return true;
    }

    // The words between the blanks around an at-sign.
    private static bool HideAddress(ref FoldedText text)
    {
        var at = text.Source.IndexOf('@');
        var (from, to) = (at, at);
        while (from > 0 && !char.IsWhiteSpace(text.Source[from - 1]))
        {
            from--;
        }

        while (to + 1 < text.Source.Length && !char.IsWhiteSpace(text.Source[to + 1]))
        {
            to++;
        }

        foreach (ref var token in text.Tokens)
        {
            if (text.Map[token.Start] >= from && text.Map[token.Start] <= to)
            {
                token.Classes = WordClass.NotName | WordClass.Address;
            }
        }

        return true;
    }
}
