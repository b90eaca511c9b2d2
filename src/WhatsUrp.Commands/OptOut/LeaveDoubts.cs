// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.OptOut;

/// <summary>Weighs the signs of half a wish in a message without any clear one.</summary>
internal static class LeaveDoubts
{
    private const int MaxTokens = 40;
    private const Gap Ends = Gap.Chunk | Gap.Stop | Gap.Question | Gap.Colon;
    private const LeaveSign Trigger = LeaveSign.Remove | LeaveSign.End | LeaveSign.No | LeaveSign.Bare | LeaveSign.Nothing | LeaveSign.Never | LeaveSign.Quit | LeaveSign.Law | LeaveSign.Threat
        | LeaveSign.Out | LeaveSign.Mistake | LeaveSign.Annoyed | LeaveSign.Much | LeaveSign.Given;

    private const WordClass Small = WordClass.Filler | WordClass.LeaveFiller | WordClass.Article | WordClass.Prose | WordClass.Me | WordClass.More | WordClass.Will | WordClass.Ask | WordClass.All
        | WordClass.Service | WordClass.Conjunction | WordClass.Nothing | WordClass.Time;

    /// <summary>Finds half a wish.</summary>
    /// <returns>Its token and rule; -1 when there is none.</returns>
    [SkipLocalsInit]
    public static int Find(in FoldedText text, LeaveSigns table, out string rule)
    {
        rule = "";
        if (text.Count is 0 or > MaxTokens)
        {
            return -1;
        }

        Span<LeaveSign> signs = stackalloc LeaveSign[Folder.MaxTokens];
        signs = signs[..text.Count];
        var all = table.Read(text, signs) | Complete(text, signs);
        if ((all & Trigger) == LeaveSign.None)
        {
            return -1;
        }

        var asked = text.Source.Contains('?');
        foreach (var hint in LeaveHints.All)
        {
            if (MayFit(hint, all, asked) && Find(text, signs, hint) is >= 0 and var token)
            {
                rule = hint.Rule;
                return token;
            }
        }

        return -1;
    }

    // What one word alone does not tell: things that people report, VIA that is no street, the plus sign.
    private static LeaveSign Complete(in FoldedText text, Span<LeaveSign> signs)
    {
        var added = LeaveSign.None;
        for (var i = 0; i < text.Count; i++)
        {
            ref readonly var token = ref text.Tokens[i];
            var sign = LeaveSign.None;
            if (text.Word(i) is "VIA")
            {
                sign = IsStreet(text, i) ? LeaveSign.Thing : LeaveSign.Out;
            }
            else if (token.Is(WordClass.Report))
            {
                sign = LeaveSign.Thing;
            }
            else if (token.Is(WordClass.ListStart))
            {
                sign = LeaveSign.Notice;
            }
            else if (i > 0 && HasPlus(text, i))
            {
                sign = LeaveSign.More;
            }
            else if (text.Word(i) is "BLOCCO" && i > 0 && text.Word(i - 1) is "VI" or "TI")
            {
                sign = LeaveSign.Threat;
                signs[i] = LeaveSign.None;
            }
            else if (text.Word(i) is "UN" && i + 1 < text.Count && (text.Word(i + 1) is "MI" or "ME" or "CI" or "LI" or "LE" or "NE" or "VI" or "VOGLIO" || (signs[i + 1] & (LeaveSign.Send | LeaveSign.Use)) != LeaveSign.None))
            {
                sign = LeaveSign.No; // Tuscan
            }

            signs[i] |= sign;
            added |= sign;
        }

        return added;
    }

    private static bool IsStreet(in FoldedText text, int token) =>
        token + 1 < text.Count && !text.Tokens[token + 1].Is(WordClass.Article | WordClass.PlaceMark | WordClass.Filler | WordClass.LeaveFiller | WordClass.Mine);

    // NN MI MANDATE + MEX: the fold has made a blank of it.
    private static bool HasPlus(in FoldedText text, int token)
    {
        var from = text.Map[text.Tokens[token - 1].End - 1] + 1;
        return from < text.Map[text.Tokens[token].Start] && text.Source[from..text.Map[text.Tokens[token].Start]].Contains('+');
    }

    private static bool MayFit(LeaveHint hint, LeaveSign all, bool asked)
    {
        if ((all & hint.Core) == LeaveSign.None || (all & hint.Without) != LeaveSign.None || (asked && hint.NotAsked)
            || (!hint.DespiteThing && (all & LeaveSign.Thing) != LeaveSign.None) || (hint.Anywhere != LeaveSign.None && (all & hint.Anywhere) == LeaveSign.None))
        {
            return false;
        }

        foreach (var near in hint.Near)
        {
            if ((all & near) == LeaveSign.None)
            {
                return false;
            }
        }

        return true;
    }

    private static int Find(in FoldedText text, ReadOnlySpan<LeaveSign> signs, LeaveHint hint)
    {
        for (var i = 0; i < signs.Length; i++)
        {
            if ((signs[i] & hint.Core) != LeaveSign.None && HasNear(text, signs, i, hint)
                && !(hint.Alone && !IsAlone(text, signs, i, hint.Core)) && !(hint.ChecksObject && LeaveContext.HasOtherObject(text, i)))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool HasNear(in FoldedText text, ReadOnlySpan<LeaveSign> signs, int core, LeaveHint hint)
    {
        var near = signs[core] & ~hint.Core;
        for (var i = core + 1; i < signs.Length && i <= core + hint.Reach && (hint.Across || (text.Tokens[i].Gap & Ends) == Gap.None); i++)
        {
            near |= signs[i];
        }

        for (var i = core - 1; !hint.Behind && i >= 0 && i >= core - hint.Reach && (hint.Across || (text.Tokens[i + 1].Gap & Ends) == Gap.None); i--)
        {
            near |= signs[i];
        }

        foreach (var wanted in hint.Near)
        {
            if ((near & wanted) == LeaveSign.None)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAlone(in FoldedText text, ReadOnlySpan<LeaveSign> signs, int core, LeaveSign of)
    {
        for (var i = 0; i < signs.Length; i++)
        {
            if (i != core && (signs[i] & of) == LeaveSign.None && !text.Tokens[i].Is(Small))
            {
                return false;
            }
        }

        return true;
    }
}
