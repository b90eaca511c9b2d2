// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Finds command phrases, and tells a command from talk about a command.</summary>
internal static class VerbMatcher
{
    private const int MaxNamesBefore = 8;
    private const WordClass Sentence = WordClass.Negation | WordClass.Quoting | WordClass.Report | WordClass.Prose;
    private const WordClass Polite = WordClass.Filler | WordClass.LeaveFiller | WordClass.Article;

    /// <summary>Collects the phrases in the message.</summary>
    public static void Find(in Reading reading, ref Collected<VerbHit> hits)
    {
        if ((reading.All & WordClass.VerbStart) == WordClass.None)
        {
            return;
        }

        var text = reading.Text;
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.Tokens[i].Is(WordClass.VerbStart))
            {
                continue;
            }

            var words = text.Tokens[i].Hash ? BehindHash(reading, i, out var entry) : reading.Tables.Verbs.Longest(text, i, out entry);
            if (words == 0 || IsPartOfWord(text, i + words - 1))
            {
                continue;
            }

            hits.Add(new VerbHit(entry, i, words, Stands(reading, entry, i, words)));
            i += words - 1;
        }
    }

    // #ISCRIZIONE ON, #ISCRIZIONEON: a hash too many, unless a list is called so.
    private static int BehindHash(in Reading reading, int first, out VerbEntry entry)
    {
        entry = null!;
        return reading.Tables.Lists.Table.Longest(reading.Text, first, out _) > 0 ? 0 : reading.Tables.Verbs.LongestThroughHashes(reading.Text, first, out entry);
    }

    /// <summary>Tells whether the last word of a phrase belongs to the next: ON LINE, ON-LINE and ON DEMAND are no switch.</summary>
    public static bool IsPartOfWord(in FoldedText text, int last) =>
        last + 1 < text.Count && text.Word(last) is "ON" && text.Word(last + 1) is "LINE" or "DEMAND" or "LAIN" or "THE";

    private static bool Stands(in Reading reading, VerbEntry entry, int first, int words) => entry.Position switch
    {
        MatchPosition.Only => IsAlone(reading.Text, first, words),
        MatchPosition.Start => IsPoliteBefore(reading, first) && !IsTalk(reading, entry, first, words),
        _ => IsDataBefore(reading, first) && !IsTalk(reading, entry, first, words),
    };

    private static bool IsTalk(in Reading reading, VerbEntry entry, int first, int words) =>
        IsTalkAfter(reading, entry, first + words) || (entry.Verb.Effect == CommandEffect.Subscribe && (PhraseAsThing.IsAskedAbout(reading, entry, first, first + words) || PhraseAsThing.IsHowToJoin(reading, first, first + words)));

    private static bool IsAlone(in FoldedText text, int first, int words)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if ((i < first || i >= first + words) && (!text.Tokens[i].Is(WordClass.Filler) || text.Tokens[i].Is(WordClass.Negation)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPoliteBefore(in Reading reading, int first)
    {
        for (var i = 0; i < first; i++)
        {
            ref readonly var token = ref reading.Text.Tokens[i];
            if (!token.Is(Polite) && !token.Hash && !token.Is(WordClass.Will) && token.Owner != TokenOwner.Filler)
            {
                return false;
            }
        }

        return (reading.All & WordClass.Negation) == WordClass.None || IndexOf(reading.Text, WordClass.Negation) > first;
    }

    // Before a phrase may stand greetings, lists, labels, places and a name, but no sentence; unless the phrase opens a line or a sentence of its own.
    private static bool IsDataBefore(in Reading reading, int first)
    {
        var opens = first > 0 && Opens(reading.Text.Tokens[first].Gap);
        var names = 0;
        for (var i = 0; i < first; i++)
        {
            ref readonly var token = ref reading.Text.Tokens[i];
            if (token.Hash || token.Is(WordClass.VerbStart | WordClass.LabelStart | WordClass.PolicyStart))
            {
                continue;
            }

            if (IsAccordingTo(reading.Text, i))
            {
                i++;
                continue;
            }

            if (token.Is(WordClass.Negation | WordClass.Quoting | WordClass.Question))
            {
                return false;
            }

            if (token.Is(Polite | WordClass.ListStart | WordClass.PlaceStart | WordClass.Will | WordClass.GivenName | WordClass.Particle))
            {
                continue;
            }

            if (!opens && (token.Is(WordClass.Prose | WordClass.Report | WordClass.Relation) || ++names > MaxNamesBefore))
            {
                return false;
            }
        }

        return true;
    }

    // A colon announces words that are quoted; a full stop ends what was said before.
    private static bool Opens(Gap gap) => (gap & Gap.Line) != Gap.None || (gap & (Gap.Stop | Gap.Colon)) == Gap.Stop;

    // "Come da vostro avviso": no question.
    private static bool IsAccordingTo(in FoldedText text, int token) =>
        token + 1 < text.Count && text.Word(token) is "COME" && text.Word(token + 1) is "DA" or "DALL" or "DALLA";

    // After a phrase stand lists and data. A negation, advice to others, or a question make it talk.
    private static bool IsTalkAfter(in Reading reading, VerbEntry entry, int after)
    {
        if (entry.Verb.Effect is not (CommandEffect.Subscribe or CommandEffect.Edit) || after >= reading.Text.Count || (reading.All & Sentence) == WordClass.None)
        {
            return false;
        }

        var text = reading.Text;
        if (IsForOther(text, after))
        {
            return false; // the name is confirmed in any case
        }

        var prose = 0;
        var hash = false;
        var thing = false;
        for (var i = after; i < text.Count; i++)
        {
            ref readonly var token = ref text.Tokens[i];
            hash |= token.Hash || token.Is(WordClass.ListStart);
            if (token.Is(WordClass.PolicyStart) && PolicyWords(reading, i) is > 0 and var policy)
            {
                i += policy - 1;
                continue;
            }

            if (token.Is(WordClass.Negation) || (token.Is(WordClass.Quoting) && !token.Is(WordClass.NotName)))
            {
                return true;
            }

            thing |= token.Is(WordClass.Report) && (i > after && text.Word(i - 1) is "AL" or "ALLA" or "ALLO" or "AI" or "ALLE" or "PER");
            if (token.Is(WordClass.Prose) && !token.Is(WordClass.GivenName | WordClass.Particle | WordClass.LabelStart | WordClass.PlaceStart | WordClass.Will | WordClass.Relation | WordClass.ListStart | WordClass.Me))
            {
                prose++;
            }
        }

        return (thing && !hash) || (prose > 0 && reading.Original.Contains('?', StringComparison.Ordinal)) || prose > (hash ? 3 : 1);
    }

    // ISCRIZIONE ON #EMERGENZE PER MIO BABBO CHE NON HA INTERNET: who is joined for another, and why.
    private static bool IsForOther(in FoldedText text, int after)
    {
        var i = after;
        while (i < text.Count && (text.Tokens[i].Hash || text.Tokens[i].Is(WordClass.ListStart)))
        {
            i++;
        }

        var lists = i - after;
        var isFor = i + 2 < text.Count && text.Word(i) is "PER" or "A";
        while (isFor && i + 1 < text.Count && !text.Tokens[i].Is(WordClass.Relation) && i < after + lists + 5 && text.Word(i) is "PER" or "A" or "NOME" or "CONTO" or "DI" or "MIO" or "MIA" or "IL" or "LA" or "MIEI" or "DEL" or "DELLA")
        {
            i++;
        }

        return lists > 0 && isFor && text.Tokens[i].Is(WordClass.Relation) && !text.Source.Contains('?');
    }

    /// <summary>Gets the length of the accepting or refusing phrase at a token.</summary>
    public static int PolicyWords(in Reading reading, int token) =>
        Math.Max(reading.Tables.Accept.Longest(reading.Text, token, out _), reading.Tables.Reject.Longest(reading.Text, token, out _));

    private static int IndexOf(in FoldedText text, WordClass classes)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Tokens[i].Is(classes))
            {
                return i;
            }
        }

        return int.MaxValue;
    }
}
