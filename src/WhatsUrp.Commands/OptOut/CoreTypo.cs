// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.OptOut;

/// <summary>Core words with a slip of the finger.</summary>
internal static class CoreTypo
{
    private const int MinLength = 5;
    private const int ShortCore = 6;
    private static readonly string[] Words = [.. LeavePhraseTable.Core.Where(word => word.Length >= MinLength && !word.Contains(' ', StringComparison.Ordinal))];

    // One edit away from a core word, and words of their own.
    private static readonly HashSet<string> Innocent = new(StringComparer.Ordinal) { "BASTI", "BASTO", "PASTA", "VASTA", "CASTA", "TASTA", "BASTIA", "BASTAI", "REVOCATA", "REVOCATO", "ARREST", "CANCELLO", "CANCELLA" };

    /// <summary>Tells whether a word is one edit away from a core word of five letters or more.</summary>
    public static bool IsOne(ReadOnlySpan<char> word)
    {
        if (word is "STPO" or "SOTP" or "TSOP" || IsStretched(word))
        {
            return true;
        }

        // CANCELLATEVI, TOGLIERLO: another end of the word is another person.
        if (word.Length < MinLength || (word.Length > 7 && word[^2..] is "VI" or "LO" or "LA" or "LI") || Innocent.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            return false;
        }

        foreach (var core in Words)
        {
            if (word[0] == core[0] && EditDistance.Of(word, core, 1) <= 1 && !IsOtherWord(word, core))
            {
                return true;
            }
        }

        return false;
    }

    // BASSA for BASTA: of a short word with another letter there are too many, surnames among them. That is asked.
    private static bool IsOtherWord(ReadOnlySpan<char> word, ReadOnlySpan<char> core)
    {
        var others = 0;
        for (var i = 0; i < word.Length && word.Length == core.Length && core.Length <= ShortCore; i++)
        {
            others += word[i] == core[i] ? 0 : 1;
        }

        return others == 1;
    }

    /// <summary>Tells whether a word by itself is so near a core word that its writer may be asked (BAST, DEISCRIZIONE).</summary>
    public static bool IsAlmost(ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || Innocent.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
        {
            return false;
        }

        foreach (var core in Words)
        {
            if (word[0] == core[0] && EditDistance.Of(word, core, core.Length > 8 ? 2 : 1) <= (core.Length > 8 ? 2 : 1))
            {
                return true;
            }
        }

        return false;
    }

    // STOOOOP, BASTAAA: letters held down for emphasis.
    private static bool IsStretched(ReadOnlySpan<char> word)
    {
        if (word.Length > EditDistance.MaxLength)
        {
            return false;
        }

        Span<char> plain = stackalloc char[EditDistance.MaxLength];
        var length = 0;
        foreach (var c in word)
        {
            if (length == 0 || plain[length - 1] != c)
            {
                plain[length++] = c;
            }
        }

        return length < word.Length && plain[..length] is "STOP" or "BASTA" or "OF";
    }

    private const int MaxTokens = 8;
    private static readonly string[] LeaveMe = [.. LeaveWords.AboutMe.Where(word => word.Length > 7 && word.EndsWith("MI", StringComparison.Ordinal))];

    /// <summary>Finds a misspelt word of leaving that ends in the writer (TOGLIETIME, CANCELAMI DAL SERVIZIO) in a short message about nothing else.</summary>
    /// <returns>Its token, or -1.</returns>
    public static int FindLeaveMe(in FoldedText text)
    {
        if (text.Count > MaxTokens)
        {
            return -1;
        }

        var found = -1;
        for (var i = 0; i < text.Count; i++)
        {
            if (text.Tokens[i].Is(WordClass.Report | Talk))
            {
                return -1;
            }

            found = found < 0 && IsLeaveMe(text, i) ? i : found;
        }

        return found >= 0 && !LeaveContext.HasOtherObject(text, found) && !LeaveContext.NamesOtherList(text) ? found : -1;
    }

    // A known word is not misspelt. TOGLIERLI is near TOGLIERMI: what is kept must be the MI.
    private static bool IsLeaveMe(in FoldedText text, int token)
    {
        var word = text.Word(token);
        if (word.Length < 7 || text.Tokens[token].Id != 0 || text.Tokens[token].Hash || !word[^2..].Contains('M'))
        {
            return false;
        }

        foreach (var known in LeaveMe)
        {
            if (EditDistance.IsNear(word, known, out _))
            {
                return true;
            }
        }

        return false;
    }

    // Words that make a phrase talk about the phrase: COSA SUCCEDE SE SCRIVO…, MIO PADRE HA SCRITTO….
    private const WordClass Talk = WordClass.Quoting | WordClass.Question | WordClass.Family | WordClass.Relation | WordClass.Negation;

    /// <summary>
    /// Reads a misspelt stem before a correct OFF (<c>iscrizzione off</c>) as the leaving phrase: the switch is never corrected.
    /// Behind words that only speak of the phrase it is a doubt, not a wish.
    /// </summary>
    public static bool TrySwitch(in FoldedText text, ref LeaveScan scan, out OptOutVerdict verdict)
    {
        verdict = default;
        for (var i = 0; i + 1 < text.Count && !text.Tokens[i].Is(Talk); i++)
        {
            if ((IsOff(text.Word(i + 1)) || IsCut(text, i + 1)) && EditDistance.IsNear(text.Word(i), "ISCRIZIONE", out _) && !LeaveContext.IsNegated(text, i))
            {
                verdict = scan.Verdict(LeaveClarity.Clear, "optout.b.typo", i, i + 1);
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether OFF stands in the message, its last letter held down perhaps.</summary>
    public static bool HasSwitch(in FoldedText text)
    {
        for (var i = 1; i < text.Count; i++)
        {
            if (IsOff(text.Word(i)) || IsCut(text, i))
            {
                return true;
            }
        }

        return false;
    }

    // OF F, O F F.
    private static bool IsCut(in FoldedText text, int token) =>
        (token + 1 < text.Count && text.Word(token) is "OF" && text.Word(token + 1) is "F")
        || (token + 2 < text.Count && text.Word(token) is "O" && text.Word(token + 1) is "F" && text.Word(token + 2) is "F");

    // OFF with the last letter held down; OF may be ON as well.
    private static bool IsOff(ReadOnlySpan<char> word) => word.Length >= 3 && word[0] is 'O' or '0' && word[1..].IndexOfAnyExcept('F') < 0;
}
