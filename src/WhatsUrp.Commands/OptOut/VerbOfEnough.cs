// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.OptOut;

/// <summary>Tells BASTA the verb from the wish: BASTA UN CARTELLO, MI BASTA SAPERE, PER ISCRIVERSI BASTA MANDARE UN MESSAGGIO.</summary>
internal static class VerbOfEnough
{
    private const Gap Ends = Gap.Chunk | Gap.Stop | Gap.Question;

    /// <summary>Tells whether a token is the verb.</summary>
    public static bool Is(in FoldedText text, int token)
    {
        if (text.Word(token) is not "BASTA")
        {
            return false;
        }

        var before = token > 0 ? text.Word(token - 1) : default;
        if (before is "MI" or "CI" or "VI" or "TI" or "NON" or "CHE" or "SE")
        {
            return true;
        }

        var next = token + 1 < text.Count ? text.Word(token + 1) : default;
        return next is "UN" or "UNA" or "UNO" or "POCO" or "SOLO" or "SOLTANTO" or "CHE" || (IsInfinitive(next) && !IsCry(text, token) && !IsOfSending(text, token, next));
    }

    private static bool IsInfinitive(ReadOnlySpan<char> word) =>
        word.Length > 3 && (word.EndsWith("ARE") || word.EndsWith("ERE") || word.EndsWith("IRE") || word.EndsWith("ARVI") || word.EndsWith("ERVI") || word.EndsWith("IRVI"));

    // BASTA TORMENTARE! and no more.
    private static bool IsCry(in FoldedText text, int token) =>
        !text.Source.Contains('?') && (token == 0 || (text.Tokens[token].Gap & Ends) != Gap.None) && (token + 2 == text.Count || (text.Tokens[token + 2].Gap & Ends) != Gap.None);

    // BASTA SCRIVERE! and BASTA MANDARE QUESTI MESSAGGI are wishes; who asks, or says what it is enough for, or what to write, tells how it is done.
    private static bool IsOfSending(in FoldedText text, int token, ReadOnlySpan<char> verb)
    {
        if ((LeaveSigns.Of(verb) & LeaveSign.Send) == LeaveSign.None || verb.EndsWith("VI") || text.Source.Contains('?') || SaysForWhat(text, token))
        {
            return false;
        }

        for (var i = token + 2; i < text.Count && (text.Tokens[i].Gap & (Gap.Chunk | Gap.Stop)) == Gap.None; i++)
        {
            var sign = LeaveSigns.Of(text.Word(i));
            if ((sign & (LeaveSign.Notice | LeaveSign.Nothing | LeaveSign.More | LeaveSign.Me)) != LeaveSign.None)
            {
                return true;
            }

            if (!text.Tokens[i].Is(WordClass.Article | WordClass.Filler | WordClass.LeaveFiller) || text.Word(i) is "UN" or "UNA" or "MESSAGGIO" or "ISCRIZIONE")
            {
                return false;
            }
        }

        return true;
    }

    private static bool SaysForWhat(in FoldedText text, int token)
    {
        for (var i = 0; i < token; i++)
        {
            if (text.Word(i) is "PER")
            {
                return true;
            }
        }

        return false;
    }
}
