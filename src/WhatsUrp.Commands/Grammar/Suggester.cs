// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Reads what is nearly a command: it only proposes, and never the opposite of what was written.</summary>
internal static class Suggester
{
    private const int MaxTokens = 12;
    private const int MaxWish = 20;
    private const int MaxSwitch = 8;
    private const int MinStem = 4;
    private const WordClass Around = WordClass.Filler | WordClass.LeaveFiller | WordClass.Article | WordClass.Conjunction | WordClass.Will | WordClass.Service | WordClass.LeaveNoun
        | WordClass.ListStart | WordClass.All | WordClass.LabelStart | WordClass.PolicyStart | WordClass.ServiceName | WordClass.Me | WordClass.PlaceStart | WordClass.PlaceMark;
    private const WordClass Sentence = WordClass.Report | WordClass.Negation | WordClass.Question | WordClass.Quoting | WordClass.Relation;

    /// <summary>Proposes what a message without any exact phrase may mean; <see langword="null"/> for nothing.</summary>
    public static ParseOutcome? Propose(ref Reading reading)
    {
        var words = reading.Text.Count - HashCount(reading.Text);
        var near = words > MaxTokens ? null : (ParseOutcome?)Stem(ref reading) ?? Switch(ref reading) ?? NearVerb.Propose(ref reading) ?? SplitVerb.Propose(ref reading);
        return near ?? (words > MaxWish ? null : Joining(ref reading));
    }

    /// <summary>Makes the two readings of a message with opposite or missing switches.</summary>
    public static AmbiguousOutcome Both(ref Reading reading, in VerbHit hit, string rule)
    {
        var hits = default(Collected<VerbHit>);
        hits.Add(hit with { Valid = true });
        var command = CommandReader.Read(ref reading, hit, ref hits);
        var leave = new OptOutOutcome
        {
            RuleId = rule,
            Tier = OptOutTier.Certain,
            Lists = [.. command.Lists.Where(list => list.Span.Length > 0).Select(list => list.Id)],
            Span = reading.Span(0, reading.Text.Count - 1),
            Language = command.Language,
        };
        return new AmbiguousOutcome { RuleId = rule, TooLong = reading.TooLong, Candidates = [command with { RuleId = rule }, leave] };
    }

    private static bool IsSentence(in Reading reading)
    {
        for (var i = 0; i < reading.Text.Count && (reading.All & Sentence) != WordClass.None; i++)
        {
            if (reading.Text.Tokens[i].Is(Sentence) && !IsSurname(reading.Text, i))
            {
                return true;
            }
        }

        return false;
    }

    // LINO GATTI: behind a given name a thing that people report is a surname.
    private static bool IsSurname(in FoldedText text, int token) =>
        token > 0 && text.Tokens[token - 1].Is(WordClass.GivenName) && !text.Tokens[token].Is(Sentence & ~WordClass.Report) && text.Tokens[token].Name;

    // ISCRIZIONE, ISCRIZIONE NO, ISCRIZIONE IN #EMERGENZE: the switch is missing or broken.
    private static AmbiguousOutcome? Stem(ref Reading reading)
    {
        if ((reading.All & WordClass.Stem) == WordClass.None || IsSentence(reading))
        {
            return null;
        }

        for (var i = 0; i < reading.Text.Count; i++)
        {
            var words = reading.Text.Tokens[i].Is(WordClass.Stem) ? reading.Tables.Stems.Longest(reading.Text, i, out var entry) : 0;
            if (words == 0)
            {
                continue;
            }

            _ = reading.Tables.Stems.TryGet(reading.Text.Phrase(i, words), out entry!);
            var broken = i + words < reading.Text.Count && IsBrokenSwitch(reading.Text, i + words) ? 1 : 0;
            return IsOnlyData(reading, i, words + broken)
                ? Both(ref reading, new VerbHit(entry!, i, words + broken, valid: true), "verb.stem")
                : null;
        }

        return null;
    }

    // ON EMERGENZE, ISCR. ON EMERGENZE: the switch without its stem, or with a short or misspelt one, before a list and nothing else.
    private static SuggestionOutcome? Switch(ref Reading reading)
    {
        if (reading.Text.Count is < 2 or > MaxSwitch || reading.Text.Tokens[0].Hash)
        {
            return null;
        }

        // Whichever of its phrases a verb lists first: of two verbs that it may mean it is neither.
        VerbDefinition? verb = null;
        var at = -1;
        foreach (var (phrase, entry) in reading.Tables.Verbs.Phrases)
        {
            if (entry.Verb.Effect == CommandEffect.Subscribe && phrase.EndsWith(" ON", StringComparison.Ordinal) && SwitchAt(reading.Text, phrase) is >= 0 and var found)
            {
                if (verb is not null && verb != entry.Verb)
                {
                    return null;
                }

                (verb, at) = (entry.Verb, found);
            }
        }

        return verb is not null && at + 1 < reading.Text.Count && !reading.Text.Tokens[at].Hash && IsList(reading, at + 1) && IsOnlyData(reading, 0, at + 1)
            ? Offer(ref reading, verb, 0, at + 1, "suggest.join")
            : null;
    }

    private static int SwitchAt(in FoldedText text, string phrase) =>
        text.Word(0) is "ON" ? 0 : text.Word(1) is "ON" or "ONN" && IsStem(text.Word(0), phrase) ? 1 : -1;

    private static bool IsStem(ReadOnlySpan<char> word, ReadOnlySpan<char> phrase)
    {
        var stem = phrase[..Math.Max(0, phrase.LastIndexOf(' '))];
        return word.Length >= MinStem && (stem.StartsWith(word) || EditDistance.IsNear(word, stem, out _));
    }

    private static bool IsList(in Reading reading, int token) => reading.Text.Tokens[token].Hash || ListName(reading, token) > 0;

    private static bool IsBrokenSwitch(in FoldedText text, int token)
    {
        var word = text.Word(token);
        return !text.Tokens[token].Hash && (word is "IN" or "NO" or "SI" or "N" or "O" or "UN" or "ONN" or "OON" or "OM" or "OB" or "ONE" or "ONO" or "NN" or "OOF" or "OGG" or "OFG" or "ORF" or "OK" || (word.Length <= 3 && word[0] == 'O'));
    }

    /// <summary>Tells whether beside a phrase nothing stands but greetings, lists and data.</summary>
    /// <param name="reading">The message.</param>
    /// <param name="first">The first token of the phrase.</param>
    /// <param name="words">Its number of words.</param>
    /// <param name="plan">The data of its verb, where codes may be among them.</param>
    /// <param name="isPhrase">Whether the phrase is clear enough by itself that any names may stand beside it.</param>
    public static bool IsOnlyData(in Reading reading, int first, int words, FieldPlan? plan = null, bool isPhrase = false)
    {
        var names = 0;
        var anchored = isPhrase || (reading.All & WordClass.PlaceStart) != WordClass.None;
        for (var i = 0; i < reading.Text.Count; i++)
        {
            ref readonly var token = ref reading.Text.Tokens[i];
            anchored |= token.Hash;
            if ((i >= first && i < first + words) || token.Hash || token.Owner == TokenOwner.Filler)
            {
                continue;
            }

            if (ListName(reading, i) is > 0 and var named)
            {
                i += named - 1;
                continue;
            }

            if ((token.Is(Sentence) && !IsSurname(reading.Text, i)) || (token.Is(WordClass.Prose) && !token.Is(Around | WordClass.GivenName | WordClass.Particle)))
            {
                return false;
            }

            if (token.Is(WordClass.GivenName) || reading.Text.Tokens[i].Name)
            {
                names++;
            }
            else if (!token.Is(Around | WordClass.Particle) && !(token.Digit && plan is not null && IsCode(reading.Text.Word(i), plan)))
            {
                return false;
            }
        }

        return names == 0 || (anchored && names <= NameWords.Max);
    }

    private static bool IsCode(ReadOnlySpan<char> word, FieldPlan plan)
    {
        foreach (var table in plan.Patterns)
        {
            if (table.FitsPattern(word))
            {
                return true;
            }
        }

        return false;
    }

    private static int ListName(in Reading reading, int token)
    {
        ref readonly var first = ref reading.Text.Tokens[token];
        var all = first.Is(WordClass.All) ? reading.Tables.AllLists.Longest(reading.Text, token, out _) : 0;
        return first.Is(WordClass.ListStart) ? Math.Max(all, reading.Tables.Lists.Table.Longest(reading.Text, token, out _)) : all;
    }

    // "Mi iscrivo", "vorrei ricevere gli avvisi": the wish to join, without the line's own words.
    private static SuggestionOutcome? Joining(ref Reading reading)
    {
        var wanted = WantsNotices(reading) ? WordClass.Join | WordClass.Receive : WordClass.Join;
        if (((reading.All & wanted) == WordClass.None && !JoinTalk.HasNear(reading.Text)) || IsSentence(reading) || reading.Tables.FirstSubscribe is not { Phrases.Count: > 0 } verb)
        {
            return null;
        }

        for (var i = 0; i < reading.Text.Count; i++)
        {
            if (!(reading.Text.Tokens[i].Is(wanted) || JoinTalk.IsNear(reading.Text, i)) || (reading.Text.Tokens[i].Elision > 0 && !(i > 0 && reading.Text.Tokens[i - 1].Is(WordClass.Will))))
            {
                continue;
            }

            if (!IsJoiningOnly(reading, i))
            {
                return null;
            }

            return Offer(ref reading, verb, i, 1, "suggest.join");
        }

        return null;
    }

    private static bool WantsNotices(in Reading reading) =>
        (reading.All & WordClass.Will) != WordClass.None && (reading.All & (WordClass.LeaveNoun | WordClass.ListStart)) != WordClass.None;

    private static bool IsJoiningOnly(in Reading reading, int join)
    {
        var word = reading.Text.Word(join);
        if (word is "ISCRITTO" or "ISCRITTA" or "ISCRITTI" or "ISCRITTE" or "ISCRIZIONE" or "ISCRIZIONI" or "ADESIONE" or "REGISTRAZIONE" or "ATTIVAZIONE" && (reading.All & WordClass.Will) == WordClass.None && reading.Text.Count > 2)
        {
            return false;
        }

        for (var i = 0; i < reading.Text.Count; i++)
        {
            ref readonly var token = ref reading.Text.Tokens[i];
            if (i == join || token.Hash || token.Is(Around | WordClass.Join | WordClass.Ask | WordClass.Filler | WordClass.Passive) || token.Owner == TokenOwner.Filler)
            {
                i += Math.Max(0, ListName(reading, i) - 1);
                continue;
            }

            if (JoinTalk.IsSmall(reading.Text.Word(i)))
            {
                continue;
            }

            if (token.Is(WordClass.Prose) || !(reading.Text.Tokens[i].NameLike && (reading.All & (WordClass.PlaceStart | WordClass.ListStart)) != WordClass.None))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Proposes a joining command whose phrase some tokens stand for.</summary>
    public static SuggestionOutcome Offer(ref Reading reading, VerbDefinition verb, int first, int words, string rule)
    {
        var hits = default(Collected<VerbHit>);
        var hit = new VerbHit(new VerbEntry(verb, verb.Phrases[0].Language, MatchPosition.Anywhere, reading.Tables.Plans[verb.Id]), first, words, valid: true);
        hits.Add(hit);
        var command = CommandReader.Read(ref reading, hit, ref hits);
        return new SuggestionOutcome { RuleId = rule, TooLong = reading.TooLong, Candidates = [command with { RuleId = rule }] };
    }

    private static int HashCount(in FoldedText text)
    {
        var count = 0;
        foreach (ref readonly var token in text.Tokens)
        {
            count += token.Hash ? 1 : 0;
        }

        return count;
    }
}
