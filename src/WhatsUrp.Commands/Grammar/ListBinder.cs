// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using WhatsUrp.Commands.Text;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Binds lists: hashtags anywhere, bare names after the verb, "all of them".</summary>
internal static class ListBinder
{
    private const WordClass Joining = WordClass.Filler | WordClass.LeaveFiller | WordClass.Article | WordClass.Conjunction | WordClass.Service | WordClass.LeaveNoun;

    /// <summary>Binds the lists of a command whose phrase ends before a token.</summary>
    public static void Bind(ref Reading reading, int after, ref Collected<ListMatch> lists, ref Collected<UnknownList> unknown, bool joins)
    {
        BindHashes(ref reading, ref lists, ref unknown);
        BindAfterVerb(ref reading, after, ref lists);
        if (lists.Count == 0 && unknown.Count == 0)
        {
            BindAnywhere(ref reading, ref lists);
            if (lists.Count == 0)
            {
                BindNearAfterVerb(ref reading, after, ref unknown);
            }
        }

        if (joins && unknown.Count == 0)
        {
            BindSubjectAfterVerb(ref reading, after, ref unknown);
        }
    }

    /// <summary>Binds bare names and "all of them" in an answer to the question which lists.</summary>
    public static void BindAnywhere(ref Reading reading, ref Collected<ListMatch> lists)
    {
        for (var i = 0; i < reading.Text.Count; i++)
        {
            if (reading.Text.Tokens[i].Owner == TokenOwner.None && TryBindAt(ref reading, i, ref lists, out var words))
            {
                i += words - 1;
            }
        }
    }

    /// <summary>Binds hashtags.</summary>
    public static void BindHashes(ref Reading reading, ref Collected<ListMatch> lists, ref Collected<UnknownList> unknown)
    {
        for (var hashes = reading.Text.Hashes & reading.Text.Free; hashes != 0; hashes &= (hashes - 1) & reading.Text.Free)
        {
            var first = TokenSet.First(hashes);
            if (!TryBindAt(ref reading, first, ref lists, out _))
            {
                BindUnknown(ref reading, first, ref unknown);
            }
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void BindUnknown(ref Reading reading, int first, ref Collected<UnknownList> unknown)
    {
        var words = NearWords(reading, first, out var suggestions);
        AddUnknown(ref reading, first, words, suggestions, ref unknown);
    }

    private static void AddUnknown(ref Reading reading, int first, int words, IReadOnlyList<ListId> suggestions, ref Collected<UnknownList> unknown)
    {
        reading.Own(first, words, TokenOwner.List);
        unknown.Add(new UnknownList(reading.Span(first, first + words - 1), suggestions));
        reading.Note("list.unknown", first, first + words - 1, "lista sconosciuta");
    }

    private static int NearWords(in Reading reading, int token, out IReadOnlyList<ListId> suggestions)
    {
        suggestions = [.. reading.Tables.Lists.NearAt(reading.Text, token, out var words).Select(list => list.Id)];
        return words;
    }

    private static void BindAfterVerb(ref Reading reading, int after, ref Collected<ListMatch> lists)
    {
        for (var i = after; i < reading.Text.Count; i++)
        {
            ref var token = ref reading.Text.Tokens[i];
            if (token.Owner is TokenOwner.List or TokenOwner.Verb or TokenOwner.Filler)
            {
                continue;
            }

            if (token.Owner == TokenOwner.None && TryBindAt(ref reading, i, ref lists, out var words))
            {
                i += words - 1;
            }
            else if (token.Owner != TokenOwner.None || !token.Is(Joining))
            {
                return;
            }
        }
    }

    // A bare name with a slip of the finger, where names of lists stand: unknown, with what is near.
    private static void BindNearAfterVerb(ref Reading reading, int after, ref Collected<UnknownList> unknown)
    {
        var i = after;
        while (i < reading.Text.Count && reading.Text.Tokens[i].Owner is TokenOwner.None or TokenOwner.Filler && reading.Text.Tokens[i].Is(Joining))
        {
            i++;
        }

        if (i < reading.Text.Count && !reading.Text.Tokens[i].Is(WordClass.GivenName | WordClass.PlaceStart)
            && NearWords(reading, i, out var suggestions) is var words && suggestions.Count > 0 && NameWords.AreFree(reading.Text, i, words))
        {
            AddUnknown(ref reading, i, words, suggestions, ref unknown);
        }
    }

    // ATTIVA MIRTO SPORT: a subject stands where names of lists do, and the line has no such list.
    private static void BindSubjectAfterVerb(ref Reading reading, int after, ref Collected<UnknownList> unknown)
    {
        var i = after;
        while (i < reading.Text.Count && (reading.Text.Tokens[i].Owner is TokenOwner.List or TokenOwner.Filler || (reading.Text.Tokens[i].Owner == TokenOwner.None && reading.Text.Tokens[i].Is(Joining))))
        {
            i++;
        }

        if (i < reading.Text.Count && reading.Text.Tokens[i].Owner == TokenOwner.None && Subjects.IsOne(reading.Text, i)
            && reading.Tables.Ignore.Longest(reading.Text, i, out _) == 0)
        {
            AddUnknown(ref reading, i, 1, [], ref unknown);
        }
    }

    private static bool TryBindAt(ref Reading reading, int i, ref Collected<ListMatch> lists, out int words)
    {
        ref readonly var token = ref reading.Text.Tokens[i];
        words = token.Is(WordClass.All) ? BindAll(ref reading, i, ref lists) : 0;
        if (words > 0)
        {
            return true;
        }

        if (!token.Is(WordClass.ListStart))
        {
            return false;
        }

        words = reading.Tables.Lists.Table.Longest(reading.Text, i, out var rule);
        if (words == 0 || reading.Text.Tokens[i + words - 1].Owner != TokenOwner.None)
        {
            return false;
        }

        AddOnce(ref lists, new ListMatch(rule.Id, reading.Span(i, i + words - 1)));
        reading.Own(i, words, TokenOwner.List);
        reading.Note(token.Hash ? "list.hash" : "list.name", i, i + words - 1, "lista ", rule.Definition.Title);

        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int BindAll(ref Reading reading, int first, ref Collected<ListMatch> lists)
    {
        var words = reading.Tables.AllLists.Longest(reading.Text, first, out _);
        if (words > 0)
        {
            foreach (var list in reading.Tables.Line.Lists)
            {
                AddOnce(ref lists, new ListMatch(list.Id, reading.Span(first, first + words - 1)));
            }

            reading.Own(first, words, TokenOwner.List);
            reading.Note("list.all", first, first + words - 1, "tutte le liste");
        }

        return words;
    }

    /// <summary>Adds a list unless it is there.</summary>
    public static void AddOnce(ref Collected<ListMatch> lists, ListMatch match)
    {
        for (var i = 0; i < lists.Count; i++)
        {
            if (lists[i].Id == match.Id)
            {
                return;
            }
        }

        lists.Add(match);
    }
}
