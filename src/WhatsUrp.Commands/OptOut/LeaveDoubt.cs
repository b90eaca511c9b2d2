// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.OptOut;

/// <summary>Finds what may be a wish to leave without being a clear one (tier C): nothing is cancelled, the office is told.</summary>
internal static class LeaveDoubt
{
    private const int ShortMessage = 6;

    /// <summary>Finds the doubtful word.</summary>
    /// <returns>Its token, or -1.</returns>
    public static int Find(in FoldedText text, WordClass all, bool isReport, in LeaveScan scan)
    {
        if (scan.Found && !scan.Phrase!.Alone && !IsInnocent(text, scan.First))
        {
            return scan.First;
        }

        for (var i = 0; i < text.Count; i++)
        {
            if (text.Tokens[i].Is(LeavePatterns.Doubt) && !IsInnocent(text, i))
            {
                return i;
            }
        }

        return MightLeave(text, all, isReport) ? IndexOf(text, LeavePatterns.Trigger) : -1;
    }

    /// <summary>Tells whether somebody says that he was reached by mistake, or feels so: NUMERO SBAGLIATO, SPAM.</summary>
    public static bool IsWrongNumber(in FoldedText text, WordClass all)
    {
        if (text.Count > ShortMessage || Has(all, WordClass.Report))
        {
            return false;
        }

        var (number, wrong) = (false, false);
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Word(i) is "SPAM")
            {
                return true;
            }

            number |= text.Word(i) is "NUMERO" or "PERSONA";
            wrong |= text.Word(i) is "SBAGLIATO" or "SBAGLIATA";
        }

        return number && wrong;
    }

    // A road sign, a verb and the state of a device are no wish: ALLO STOP, BASTA POCO, OFF LINE.
    private static bool IsInnocent(in FoldedText text, int token)
    {
        var before = token > 0 ? text.Word(token - 1) : default;
        var after = token + 1 < text.Count ? text.Word(token + 1) : default;
        return text.Word(token) switch
        {
            "STOP" => before is "ALLO" or "DI" or "LO" or "DELLO" or "DALLO" or "UNO" or "UN" or "CARTELLO" or "SEGNALE" or "NON",
            "OFF" => after is "LINE" or "LIMITS" || before is "IN" or "E" or "O",
            "BASTA" => VerbOfEnough.Is(text, token),
            _ => false,
        };
    }

    // Words of leaving together with words of the service, in no known pattern.
    private static bool MightLeave(in FoldedText text, WordClass all, bool isReport)
    {
        if (Has(all, WordClass.LeaveVerb | WordClass.Quit) && Has(all, WordClass.LeaveNoun | WordClass.Mine) && !Has(all, WordClass.Time))
        {
            return true;
        }

        // ISCRIZIONE CANCELLATA: a request without a verb, or the state of things.
        if (!isReport && text.Count <= ShortMessage && Has(all, WordClass.Gone) && Has(all, WordClass.LeaveNoun) && !Has(all, WordClass.Relation | WordClass.Negation))
        {
            return true;
        }

        if (Has(all, WordClass.Passive) && Has(all, WordClass.Gone) && !Has(all, WordClass.Negation) && !isReport)
        {
            return true;
        }

        if ((Has(all, WordClass.Revoke) && Has(all, WordClass.Consent)) || (Has(all, WordClass.Annoyed) && Has(all, WordClass.Service | WordClass.Me)))
        {
            return true;
        }

        if (Has(all, WordClass.Negation) && Has(all, WordClass.Will) && (Has(all, WordClass.More) || (Has(all, WordClass.Service | WordClass.Receive) && Has(all, WordClass.Keep))))
        {
            return !isReport || Has(all, WordClass.Service | WordClass.Receive);
        }

        return !isReport && text.Count <= ShortMessage
            && ((Has(all, WordClass.LeaveVerb | WordClass.Quit | WordClass.Enough) && (text.Count <= 2 || Has(all, WordClass.Ask | WordClass.Will)))
                || (Has(all, WordClass.Negation) && Has(all, WordClass.SendVerb) && Has(all, WordClass.More) && !Has(all, WordClass.Time)));
    }

    private static bool Has(WordClass all, WordClass classes) => (all & classes) != WordClass.None;

    private static int IndexOf(in FoldedText text, WordClass classes)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Tokens[i].Is(classes))
            {
                return i;
            }
        }

        return 0;
    }
}
