// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.OptOut;

/// <summary>Looks at a clear wish (tier B) once more: with a reserve it is only asked (tier C). To be asked is never wrong; to be taken out is.</summary>
internal static class LeaveReserve
{
    private const int Far = 10;
    private const Gap Sentence = Gap.Stop | Gap.Question | Gap.Line;
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Said = Table(ReserveWords.Said);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Supposing = Table(ReserveWords.Supposing);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Polite = Table(ReserveWords.Polite);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Stay = Table(ReserveWords.Stay);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Turning = Table(ReserveWords.Turning);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Jest = Table(ReserveWords.Jest);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Written = Table(ReserveWords.Written);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Holders = Table(ReserveWords.Holders);
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Harmless = Table(ReserveWords.Harmless);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Others = Table(ReserveWords.Others);

    private const WordClass Known = WordClass.Filler | WordClass.LeaveFiller | WordClass.Article | WordClass.Service | WordClass.LeaveNoun | WordClass.OwnData | WordClass.Consent | WordClass.ListStart
        | WordClass.ServiceName | WordClass.LineName | WordClass.More | WordClass.Nothing | WordClass.Time | WordClass.Me | WordClass.Mine | WordClass.Ask | WordClass.Will | WordClass.Negation
        | WordClass.PlaceStart | WordClass.PlaceEnd | WordClass.Prose | WordClass.Core | WordClass.LeaveMe | WordClass.LeaveVerb | WordClass.Receive | WordClass.SendMe | WordClass.SendVerb
        | WordClass.Passive | WordClass.Gone | WordClass.Annoyed | WordClass.All | WordClass.Question | WordClass.Digits | WordClass.GivenName | WordClass.Interest | WordClass.Need | WordClass.Keep;

    /// <summary>Tells whether something in the message speaks against a clear wish.</summary>
    public static bool Holds(in FoldedText text, WordClass all, in OptOutVerdict verdict)
    {
        var aboutMe = verdict.Rule is "optout.b.leave_me";
        return IsSaidByOthers(text, all, verdict, aboutMe) || IsSupposed(text, verdict.First) || (verdict.Lists is null && Stays(text, verdict)) || IsQuoted(text, verdict)
            || NamesOther(text, verdict) || IsOfOthers(text, verdict, aboutMe) || (!aboutMe && IsForAnother(text)) || IsRumour(text, all, verdict.Rule)
            || IsSpokenOf(text, verdict);
    }

    // IL VOSTRO STOP IN FONDO AI MESSAGGI: the word itself is meant. BASTA MANDARE UN MESSAGGIO: it is the verb. AUGURI E BASTA BRUTTE NOTIZIE: it ends a sentence.
    private static bool IsSpokenOf(in FoldedText text, in OptOutVerdict verdict) =>
        verdict.Rule is "optout.b.enough" && (VerbOfEnough.Is(text, verdict.First) || IsNamed(text, verdict) || (verdict.First > 0 && text.Tokens[verdict.First - 1].Is(WordClass.Conjunction)));

    private static bool IsNamed(in FoldedText text, in OptOutVerdict verdict) =>
        verdict.First > 0 && (text.Tokens[verdict.First].Gap & Sentence) == Gap.None
        && text.Word(verdict.First - 1) is "IL" or "LO" or "UN" or "UNO" or "QUEL" or "QUELLO" or "QUESTO" or "VOSTRO" or "SUO" or "DELLO" or "ALLO" or "PAROLA" or "TASTO" or "COMANDO";

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Table(string words) => WordList.Expand(words).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    // MIO MARITO DICE BASTA, DICONO CHE…: another speaks. HO SCRITTO…: it was before.
    private static bool IsSaidByOthers(in FoldedText text, WordClass all, in OptOutVerdict verdict, bool aboutMe)
    {
        var others = (all & (WordClass.Relation | WordClass.Family)) != WordClass.None;
        for (var i = 0; i < text.Count; i++)
        {
            var word = text.Word(i);
            if (Jest.Contains(word) || (Said.Contains(word) && (others || (i < verdict.First && word is "DICE" or "DICONO" or "CHIEDE") || (i > 0 && text.Word(i - 1) is "LO"))))
            {
                return true;
            }

            if (i > 0 && IsInstruction(word, text.Word(i - 1), verdict.Rule))
            {
                return true;
            }

            if (i < verdict.First && i > 0 && Written.Contains(word) && text.Word(i - 1) is "HO" or "ABBIAMO" or "HA" or "HANNO" or "AVEVO" or "AVEVA" or "HAI" or "GIA" or "SI")
            {
                return true;
            }
        }

        return others && !aboutMe && verdict.Rule is "optout.b.my_data" or "optout.b.end_service" or "optout.b.be_removed";
    }

    // PER USCIRE SI SCRIVE ISCRIZIONE OFF: how it is done, told or asked.
    private static bool IsInstruction(ReadOnlySpan<char> word, ReadOnlySpan<char> before, string rule) =>
        word is "SCRIVE" or "MANDA" or "DIGITA" or "INVIA" or "SCRIVERE" or "MANDARE" or "DIGITARE" or "INVIARE"
        && before is "SI" or "DEVO" or "BISOGNA" or "DEVE" or "DOBBIAMO" or "OCCORRE" && rule is not ("optout.b.do_not_send" or "optout.b.enough");

    // PRIMA DI ISCRIVERMI VORREI SAPERE SE CI SI PUÒ CANCELLARE.
    private static bool IsSupposed(in FoldedText text, int first)
    {
        var open = false;
        for (var i = 0; i < first && i < text.Count; i++)
        {
            if ((text.Tokens[i].Gap & (Sentence | Gap.Comma)) != Gap.None)
            {
                open = false;
            }

            var word = text.Word(i);
            open |= word is "SE" && i + 1 < text.Count && (!Polite.Contains(text.Word(i + 1)) || IsForWhoever(text, i + 1));
            open |= word is "CHI" && i + 1 < text.Count && text.Word(i + 1) is "VUOLE" or "VOLESSE" or "DESIDERA" or "NON";
            if (Supposing.Contains(word) && !(word is "PRIMA" && !IsBefore(text, i)))
            {
                return true;
            }
        }

        return open || text.Tokens[first].Is(WordClass.Quoting) || AsksWhy(text, first);
    }

    // SE NON VUOI PIÙ RICEVERE… is written to others.
    private static bool IsForWhoever(in FoldedText text, int token) =>
        text.Word(token) is "NON" && token + 1 < text.Count && text.Word(token + 1) is "VUOI" or "VUOLE" or "DESIDERI" or "DESIDERA" or "INTERESSA" or "SIETE" or "SEI";

    private static bool IsBefore(in FoldedText text, int token) => token + 1 < text.Count && text.Word(token + 1) is "DI" or "DELL" or "CHE";

    // PERCHÉ NON MI SCRIVETE PIÙ: who asks so misses something.
    private static bool AsksWhy(in FoldedText text, int first) =>
        text.Tokens[first].Is(WordClass.Negation) && first > 0 && text.Word(first - 1) is "PERCHE" or "MAI" or "MOTIVO" or "XKE" or "PERKE" && text.Source.Contains('?');

    // … MA IO LI VOGLIO, LI TENGO VOLENTIERI.
    private static bool Stays(in FoldedText text, in OptOutVerdict verdict)
    {
        var turned = int.MinValue;
        for (var i = 0; i < text.Count; i++)
        {
            if (i >= verdict.First && i <= verdict.Last)
            {
                continue;
            }

            var word = text.Word(i);
            turned = Turning.Contains(word) ? i : turned;
            if (i == turned + 1 && word is "NON" && i + 1 < text.Count && text.Tokens[i + 1].Is(WordClass.Article))
            {
                return true; // … MA NON GLI AVVISI
            }

            if (Again(word) || (word is "VOGLIO" or "VOGLIAMO" or "TENGO" && i > 0 && text.Word(i - 1) is "LI" or "LE" or "LO" or "LA" && !IsDenied(text, i)))
            {
                return true;
            }

            // … MA A ME SÌ
            var assents = word is "SI" && i > 0 && (text.Word(i - 1) is "ME" or "NOI" or "IO" || Turning.Contains(text.Word(i - 1)));
            if (turned >= i - Far && i > turned && (assents || Stay.Contains(word)) && !IsDenied(text, i))
            {
                return true;
            }
        }

        return false;
    }

    // RIMETTETEMI, RIATTIVATE, REISCRIVETEMI.
    private static bool Again(ReadOnlySpan<char> word) =>
        word.Length > 7 && (word.StartsWith("RIMETT") || word.StartsWith("RIMAND") || word.StartsWith("RIATTIV") || word.StartsWith("RIPRIST") || word.StartsWith("REINSER") || word.StartsWith("REISCRIV")
            || word.StartsWith("RIISCRIV") || word.StartsWith("RIABILIT") || word.StartsWith("RIAMMETT"));

    private static bool IsDenied(in FoldedText text, int token)
    {
        for (var i = token - 1; i >= 0 && i >= token - 3; i--)
        {
            if (text.Tokens[i].Is(WordClass.Negation) || text.Word(i) is "NO" or "UN" or "MAI" or "NEANCHE")
            {
                return true;
            }
        }

        return false;
    }

    // NEL MANIFESTO LA RIGA «ISCRIZIONE OFF» È TROPPO PICCOLA: words in quotation marks beside other words.
    private static bool IsQuoted(in FoldedText text, in OptOutVerdict verdict)
    {
        var start = text.Map[text.Tokens[verdict.First].Start];
        return start > 0 && text.Source[start - 1] is '«' or '“' or '”' or '"' or '„' or '‹' or '‘' && text.Count > verdict.Last - verdict.First + 1;
    }

    // NON MANDATEMI PIÙ SOLLECITI, CANCELLATE LA MIA ISCRIZIONE AL NUOTO: the next noun is no word of the service.
    private static bool NamesOther(in FoldedText text, in OptOutVerdict verdict)
    {
        var holder = Holders.Contains(text.Word(verdict.Last)[Math.Min((int)text.Tokens[verdict.Last].Elision, text.Tokens[verdict.Last].Length - 1)..]);
        if (!holder && verdict.Rule is not ("optout.b.do_not_send" or "optout.b.enough" or "optout.b.unwilling" or "optout.b.no_need" or "optout.b.no_interest" or "optout.b.rather_not" or "optout.b.leave_me" or "optout.b.my_data")
            && !(verdict.Rule is "optout.b.phrase" && text.Word(verdict.First) is "MI"))
        {
            return false;
        }

        for (var i = verdict.Last + 1; i < text.Count && (text.Tokens[i].Gap & (Sentence | Gap.Comma | Gap.Dash)) == Gap.None; i++)
        {
            ref readonly var token = ref text.Tokens[i];
            if (token.Is(WordClass.Quoting) && !token.Is(WordClass.Service))
            {
                return false;
            }

            if (text.Word(i) is "CHI" && verdict.Rule is "optout.b.no_interest")
            {
                return true; // NON MI INTERESSA CHI HA RAGIONE
            }

            if (token.Elision == 0 && token.Is(WordClass.Filler | WordClass.LeaveFiller | WordClass.Article | WordClass.More | WordClass.Mine | WordClass.Me | WordClass.Will))
            {
                continue;
            }

            var word = text.Word(i)[token.Elision..];
            if (verdict.Rule is "optout.b.leave_me" && token.Elision == 0 && !text.Tokens[i - 1].Is(WordClass.LeaveFiller | WordClass.Article))
            {
                return false; // TOGLIETEMI RAGAZZI speaks to somebody, TOGLIETEMI DAL TORNEO of something
            }

            return !token.Is(Known) && !Harmless.Contains(word) && !word.EndsWith("MENTE") && LeaveSigns.Of(word) == LeaveSign.None;
        }

        return false;
    }

    // NON VOGLIO ESSERE L'UNICO CHE NON RICEVE: what is denied is another thing.
    private static bool IsOfOthers(in FoldedText text, in OptOutVerdict verdict, bool aboutMe)
    {
        if (aboutMe || verdict.Rule is "optout.b.typo")
        {
            return verdict.Rule is "optout.b.typo" && IsTalk(text, verdict);
        }

        var negations = 0;
        for (var i = verdict.First; i <= verdict.Last; i++)
        {
            negations += text.Tokens[i].Is(WordClass.Negation) ? 1 : 0;
            if (text.Word(i) is "CHE" && verdict.Rule is "optout.b.unwilling" && negations > 0 && i > verdict.First + 2)
            {
                return true;
            }
        }

        return negations > 1;
    }

    // CHIUDETE IL SERVIZIO? Who asks for nothing for himself wants to know whether it is so.
    private static bool IsRumour(in FoldedText text, WordClass all, string rule) =>
        rule is "optout.b.end_service" && text.Source.Contains('?') && (all & (WordClass.Ask | WordClass.Me)) == WordClass.None;

    // TOGLIETE LUI, IL SUO NUMERO, È MORTO: somebody else is to be taken out, and may have written from another telephone.
    private static bool IsForAnother(in FoldedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            var word = text.Word(i);
            if (Others.Contains(word) || (word is "SUO" or "SUA" or "SUOI" or "LORO" && i + 1 < text.Count && LeaveSigns.Of(text.Word(i + 1)).HasFlag(LeaveSign.Own)))
            {
                return true;
            }
        }

        return false;
    }

    // PER TOGLIERSI SI SCRIVE ISCRIZIONE OFF GIUSTO? The phrase is spoken of.
    private static bool IsTalk(in FoldedText text, in OptOutVerdict verdict)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if ((i < verdict.First || i > verdict.Last) && (text.Word(i) is "SCRIVE" or "SCRIVO" or "SCRIVERE" or "SCRIVI" or "MANDA" or "MANDO" or "MANDARE" or "DICE" or "RIGA" or "SCRITTA" or "PAROLA" or "COMANDO" or "FRASE" or "VUOL" or "VUOLE" or "GIUSTO" or "SIGNIFICA" or "FUNZIONA" or "BASTA" || (i > 0 && text.Word(i) is "SI")))
            {
                return true;
            }
        }

        return false;
    }
}
