// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.OptOut;

/// <summary>What stands around a leaving word and turns it into something else.</summary>
internal static class LeaveContext
{
    private const int NegationReach = 4;

    /// <summary>Tells whether a negation stands shortly before a word, in the same piece of sentence.</summary>
    public static bool IsNegated(in FoldedText text, int token)
    {
        for (var i = token; i >= 0 && i >= token - NegationReach; i--)
        {
            if (i < token && text.Tokens[i].Is(WordClass.Negation))
            {
                return true;
            }

            if ((text.Tokens[i].Gap & (Gap.Chunk | Gap.Stop | Gap.Question | Gap.Colon)) != Gap.None)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Tells whether the message only supposes that something is written: SE SCRIVO ISCRIZIONE OFF MI CANCELLATE?</summary>
    public static bool IsSupposed(in FoldedText text)
    {
        for (var i = 0; i + 1 < text.Count; i++)
        {
            if (text.Word(i) is "SE" && (text.Tokens[i + 1].Is(WordClass.Quoting) || text.Word(i + 1) is "SCRIVO"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether a leaving word has an object that is not the service: an article and a noun that is not known.</summary>
    public static bool HasOtherObject(in FoldedText text, int token)
    {
        var article = false;
        for (var i = token + 1; i < text.Count; i++)
        {
            ref readonly var next = ref text.Tokens[i];
            if ((next.Gap & (Gap.Chunk | Gap.Stop | Gap.Question)) != Gap.None)
            {
                return article;
            }

            if (next.Is(WordClass.Service | WordClass.LeaveNoun | WordClass.OwnData | WordClass.Consent | WordClass.ListStart | WordClass.ServiceName) || next.Hash)
            {
                return false;
            }

            if (next.Is(WordClass.Article) || next.Elision > 0)
            {
                if (next.Elision > 0 && !next.Is(WordClass.Article))
                {
                    return true; // L'ALBERO: article and noun in one
                }

                article = true;
                continue;
            }

            if (article)
            {
                return !next.Is(WordClass.Mine | WordClass.LeaveFiller);
            }

            if (!next.Is(WordClass.Filler | WordClass.LeaveFiller | WordClass.More | WordClass.Me | WordClass.Ask))
            {
                return false;
            }
        }

        return article;
    }
}
