// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.OptOut.Likeness;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.OptOut;

/// <summary>Recognises the wish to leave, before anything else is looked at.</summary>
/// <remarks>Immutable and thread-safe. Configuration extends it and takes nothing away.</remarks>
internal sealed class OptOutGuard
{
    private const int MaxClearTokens = 25;
    private const int MaxNameTokens = 6;
    private const WordClass Beside = WordClass.Filler | WordClass.Article | WordClass.LeaveFiller | WordClass.Service | WordClass.ServiceName | WordClass.LineName | WordClass.All | WordClass.More;
    private const WordClass Sentence = WordClass.Prose | WordClass.Report | WordClass.Negation | WordClass.Question | WordClass.Quoting | WordClass.Relation;

    private readonly PhraseTable<LeavePhrase> _phrases;
    private readonly PhraseTable<bool> _clearPhrases;
    private readonly ListNames _lists;

    public OptOutGuard(LineDefinition line, ListNames lists, Lexicon.Builder words)
    {
        _phrases = LeavePhraseTable.Build(line, words);
        _clearPhrases = new PhraseTable<bool>(WordList.Phrases(LeavePatterns.Phrases).ToDictionary(phrase => phrase, _ => true, StringComparer.Ordinal), words, WordClass.ClearStart);
        _lists = lists;
        OwnPhrases = [.. _phrases.Phrases.Keys.Where(phrase => !LeavePhraseTable.Core.Contains(phrase)).Order(StringComparer.Ordinal)];
        Fill(words, line);
    }

    /// <summary>Gets the leaving phrases of the line, the core among them.</summary>
    public PhraseTable<LeavePhrase> Phrases => _phrases;

    /// <summary>Gets the leaving phrases that are the line's own, folded, in all their spellings.</summary>
    public IReadOnlyList<string> OwnPhrases { get; }

    // The words that the guard knows.
    private void Fill(Lexicon.Builder words, LineDefinition line)
    {
        LeaveWords.Fill(words);
        foreach (var (phrase, entry) in _phrases.Phrases)
        {
            if (!phrase.Contains(' ', StringComparison.Ordinal))
            {
                words.AddWord(phrase, entry.Alone ? WordClass.CoreAlone : WordClass.Core);
            }
        }

        foreach (var filler in line.OptOut.Fillers.Append(line.Name).SelectMany(filler => TextFold.Fold(filler).Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            words.AddWord(filler, WordClass.LineName);
        }
    }

    /// <summary>Judges a message.</summary>
    /// <param name="text">The folded message, its tokens classified.</param>
    /// <param name="all">The sorts of word that it holds.</param>
    /// <param name="joining">The first token of a joining phrase in it, or -1.</param>
    /// <param name="verdict">What was found.</param>
    public void Judge(in FoldedText text, WordClass all, int joining, out OptOutVerdict verdict)
    {
        if (text.Count > 2 && text.Tokens[0].Length == 1 && SpacedLetters.TryJoin(text, _phrases, out var spaced))
        {
            verdict = new OptOutVerdict(LeaveClarity.Certain, "optout.a.spaced", 0, text.Count - 1, spaced.Language) { Lists = spaced.Lists, Erasure = spaced.Erasure };
        }
        else if ((all & (LeavePatterns.Trigger | WordClass.LeaveStart)) != WordClass.None)
        {
            JudgeWords(text, all, joining, out verdict);
        }
        else
        {
            verdict = Otherwise(text, all);
        }
    }

    /// <summary>Judges a doubtful message again as if some words were not in it.</summary>
    /// <param name="text">The message.</param>
    /// <param name="apart">The words of a command of another sort, a bit each.</param>
    /// <param name="verdict">What it was judged to be; another verdict where a leaving phrase is all that is left.</param>
    [SkipLocalsInit]
    public void JudgeRest(in FoldedText text, ulong apart, ref OptOutVerdict verdict)
    {
        var scan = new LeaveScan(text, _phrases, stackalloc byte[Folder.MaxTokens]);
        scan.FindLists(text, _lists, joining: -1);
        var rest = JudgePhrase(text, ref scan, apart);
        verdict = rest.Clarity == LeaveClarity.None ? verdict : rest;
    }

    [SkipLocalsInit]
    private void JudgeWords(in FoldedText text, WordClass all, int joining, out OptOutVerdict verdict)
    {
        var scan = new LeaveScan(text, _phrases, stackalloc byte[Folder.MaxTokens]);
        if (!scan.Found && (all & LeavePatterns.Trigger) == WordClass.None)
        {
            verdict = Otherwise(text, all);
            if (verdict.Clarity == LeaveClarity.None && joining < 0 && CoreTypo.HasSwitch(text))
            {
                scan.FindLists(text, _lists, joining);
                _ = CoreTypo.TrySwitch(text, ref scan, out verdict);
            }

            return;
        }

        scan.FindLists(text, _lists, joining);
        var isReport = (all & WordClass.Report) != WordClass.None && scan.HasReport(text);
        verdict = JudgePhrase(text, ref scan);
        if (verdict.Clarity != LeaveClarity.None)
        {
            return;
        }

        if (joining >= 0 && LeaveCorrection.TryMatch(text, scan, joining, out verdict))
        {
            return;
        }

        if (text.Count <= MaxClearTokens && !isReport && TryClear(text, all, ref scan, out verdict))
        {
            verdict = LeaveReserve.Holds(text, all, verdict) || SpeaksAgainst(text, verdict.Rule) ? verdict with { Clarity = LeaveClarity.Doubtful, Rule = "optout.c.reserve" } : verdict;
            return;
        }

        verdict = Otherwise(text, all);
        if (verdict.Clarity == LeaveClarity.Clear)
        {
            return;
        }

        var doubt = verdict.Clarity == LeaveClarity.Doubtful ? verdict.First : LeaveDoubt.Find(text, all, isReport, scan);
        verdict = doubt >= 0 ? new OptOutVerdict(LeaveClarity.Doubtful, "optout.c.word", doubt, doubt, null) { Covered = scan.Covered() } : default;
    }

    // A slip of the finger in the line's own phrase is no matter of likeness.
    private static bool SpeaksAgainst(in FoldedText text, string rule) =>
        rule is not "optout.b.typo" && LeaveLikeness.SpeaksAgainst(text, isPlain: rule is "optout.b.leave_me" or "optout.b.my_data" or "optout.b.be_removed" or "optout.b.phrase");

    private static bool NamesData(in FoldedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Word(i) is "DATI" or "OBLIO")
            {
                return true;
            }
        }

        return false;
    }

    private static OptOutVerdict Otherwise(in FoldedText text, WordClass all)
    {
        var typo = TypoOf(text);
        return typo.Clarity == LeaveClarity.None && LeaveDoubt.IsWrongNumber(text, all) ? new OptOutVerdict(LeaveClarity.Doubtful, "optout.c.word", 0, text.Count - 1, null) : typo;
    }

    private static OptOutVerdict TypoOf(in FoldedText text) =>
        text.Count == 1 && CoreTypo.IsOne(text.Word(0)) ? new OptOutVerdict(LeaveClarity.Clear, "optout.b.typo", 0, 0, null)
        : CoreTypo.FindLeaveMe(text) is >= 0 and var token ? new OptOutVerdict(LeaveClarity.Clear, "optout.b.typo", token, token, null) : default;

    private static OptOutVerdict JudgePhrase(in FoldedText text, ref LeaveScan scan, ulong apart = 0)
    {
        if (!scan.Found || (scan.Phrase!.Alone && text.Count > scan.Last - scan.First + 1) || IsThatIsAll(text, scan.First))
        {
            return default;
        }

        var names = 0;
        var capitals = true;
        for (var i = 0; i < text.Count; i++)
        {
            ref readonly var token = ref text.Tokens[i];
            if (text.Word(i) is "ON" && (i == scan.First - 1 || i == scan.Last + 1) && !scan.IsCovered(i) && !(i + 1 < text.Count && text.Word(i + 1) is "LINE" or "DEMAND"))
            {
                return scan.Verdict(LeaveClarity.Doubtful, "optout.c.both_switches"); // ISCRIZIONE OFF ON
            }

            if (scan.IsCovered(i) || (token.Is(Beside) && !token.Is(WordClass.Negation)) || token.Is(WordClass.VerbStart | WordClass.Stem)
                || ((apart & TokenSet.Of(i, 1)) != 0 && !token.Is(Sentence & ~WordClass.Prose)))
            {
                continue;
            }

            if (token.Is(Sentence & ~WordClass.Prose) || (token.Is(WordClass.Prose) && !token.Is(WordClass.GivenName | WordClass.PlaceStart)) || char.IsAsciiDigit(text.Word(i)[0]))
            {
                return default;
            }

            names++;
            capitals &= char.IsUpper(text.Source[text.Map[token.Start]]);
        }

        if (names > 0 && !(scan.Phrase.NamesMayFollow && names <= MaxNameTokens) && !(scan.IsAboutMe(text) && names is > 1 and <= 4 && capitals))
        {
            return scan.UnknownList ? scan.Verdict(LeaveClarity.Certain, scan.Phrase.Rule) : default;
        }

        return scan.Verdict(text.Source.Contains('?') ? LeaveClarity.Clear : LeaveClarity.Certain, scan.Phrase.Rule);
    }

    // "E basta" ends an enumeration as often as it is a wish.
    private static bool IsThatIsAll(in FoldedText text, int token) => token > 0 && text.Word(token) is "BASTA" && text.Tokens[token - 1].Is(WordClass.Conjunction);

    private bool TryClear(in FoldedText text, WordClass all, ref LeaveScan scan, out OptOutVerdict verdict)
    {
        if (LeaveContext.IsSupposed(text) || LeaveContext.NamesOtherList(text) || LeaveContext.AsksForOther(text, all))
        {
            verdict = default;
            return false;
        }

        for (var i = 0; i < text.Count; i++)
        {
            if (text.Tokens[i].Is(WordClass.ClearStart) && _clearPhrases.Longest(text, i, out _) is > 0 and var words && !LeaveContext.IsNegated(text, i) && !LeaveContext.IsWithOther(text, i + words))
            {
                verdict = scan.Verdict(LeaveClarity.Clear, "optout.b.phrase", i, i + words - 1);
                return true;
            }
        }

        if (scan.FindOnlyList(text, out var only))
        {
            verdict = only;
            return true;
        }

        foreach (var pattern in LeavePatterns.All)
        {
            if (pattern.TryMatch(text, all, out var first, out var last))
            {
                verdict = scan.Verdict(LeaveClarity.Clear, pattern.Rule, first, last) with { Erasure = pattern.MayErase && NamesData(text) };
                return true;
            }
        }

        return CoreTypo.TrySwitch(text, ref scan, out verdict);
    }
}
