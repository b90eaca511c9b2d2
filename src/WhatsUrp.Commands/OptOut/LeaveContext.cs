// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.OptOut;

/// <summary>What stands around a leaving word and turns it into something else.</summary>
internal static class LeaveContext
{
    private const int NegationReach = 4;
    private const int DenialReach = 10;

    /// <summary>Tells whether a negation stands shortly before a word, in the same piece of sentence.</summary>
    public static bool IsNegated(in FoldedText text, int token)
    {
        for (var i = token; i >= 0 && i >= token - NegationReach; i--)
        {
            if (i < token && text.Tokens[i].Is(WordClass.Negation))
            {
                return true;
            }

            if (Ends(text.Tokens[i].Gap))
            {
                return false;
            }
        }

        return IsDenied(text, token);
    }

    // NON HO MAI DETTO CHE VOGLIO USCIRE: what follows in the sentence is denied, however far away.
    private static bool IsDenied(in FoldedText text, int token)
    {
        for (var i = token; i > 0 && i >= token - DenialReach && !Ends(text.Tokens[i].Gap); i--)
        {
            // NON VOGLIO LASCIARE NÉ USCIRE: the second no leans on the first.
            if ((text.Word(i) is "NE" && i == token - 1 && HasNegation(text, i)) || text.Word(i) is "DETTO" or "CHIESTO" or "RICHIESTO" or "SCRITTO" or "INTENZIONE" or "VOLUTO" && HasNegation(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNegation(in FoldedText text, int token)
    {
        for (var i = token - 1; i >= 0 && i >= token - NegationReach; i--)
        {
            if (text.Tokens[i].Is(WordClass.Negation))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Ends(Gap gap) => (gap & (Gap.Chunk | Gap.Stop | Gap.Question | Gap.Colon)) != Gap.None;

    /// <summary>Tells whether the message only supposes that something is written: SE SCRIVO ISCRIZIONE OFF MI CANCELLATE?</summary>
    public static bool IsSupposed(in FoldedText text)
    {
        for (var i = 0; i + 1 < text.Count; i++)
        {
            if (text.Word(i) is "SE" && (text.Tokens[i + 1].Is(WordClass.Quoting) || text.Word(i + 1) is "SCRIVO" || Joins(text, i + 1)))
            {
                return true;
            }
        }

        return false;
    }

    // SE MI ISCRIVO POI POSSO CANCELLARMI?
    private static bool Joins(in FoldedText text, int token) =>
        text.Tokens[token].Is(WordClass.Join) || (token + 1 < text.Count && text.Word(token) is "MI" or "CI" or "UNO" && text.Tokens[token + 1].Is(WordClass.Join))
        || (token + 1 < text.Count && text.Word(token) is "MI" or "CI" && text.Word(token + 1) is "ISCRIVO" or "ISCRIVIAMO" or "REGISTRO" or "ABBONO");

    /// <summary>Tells whether a list is named that is not the service's: DALL'ELENCO DEGLI SCRUTATORI.</summary>
    public static bool NamesOtherList(in FoldedText text)
    {
        for (var i = 0; i + 2 < text.Count; i++)
        {
            if (text.Word(i)[text.Tokens[i].Elision..] is "LISTA" or "LISTE" or "ELENCO" or "ELENCHI" or "GRUPPO" or "GRADUATORIA" or "REGISTRO"
                && text.Word(i + 1) is "DI" or "DEL" or "DELLO" or "DELLA" or "DEI" or "DEGLI" or "DELLE" or "PER"
                && !text.Tokens[i + 2].Is(OfService) && text.Tokens[i + 2].Elision == 0
                && text.Word(i + 2) is not ("COMUNE" or "PAESE" or "MUNICIPIO" or "URP" or "ISCRITTI" or "UTENTI" or "DESTINATARI" or "DISTRIBUZIONE" or "INVIO" or "CITTADINI" or "ALLERTA" or "SAN" or "QUESTO" or "CORTESIA" or "FAVORE"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether somebody asks for another person how one leaves: MIA ZIA CHIEDE COME CI SI CANCELLA.</summary>
    public static bool AsksForOther(in FoldedText text, WordClass all)
    {
        for (var i = 1; i < text.Count && (all & WordClass.Relation) != WordClass.None; i++)
        {
            if (text.Word(i) is "SI" && text.Word(i - 1) is "CI" or "COME")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether a phrase goes on with a thing that is not the service: LASCIATECI IN PACE CON QUESTI BOTTI.</summary>
    public static bool IsWithOther(in FoldedText text, int token) =>
        token < text.Count && text.Word(token) is "CON" or "COI" && !Ends(text.Tokens[token].Gap) && HasOtherObject(text, token);

    private const WordClass OfService = WordClass.Service | WordClass.LeaveNoun | WordClass.OwnData | WordClass.ListStart | WordClass.ServiceName | WordClass.LineName | WordClass.Filler
        | WordClass.More | WordClass.PlaceStart | WordClass.Receive;

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
