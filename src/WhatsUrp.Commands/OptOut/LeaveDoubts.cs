// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.OptOut;

/// <summary>Weighs the signs of half a wish in a message without any clear one.</summary>
internal static class LeaveDoubts
{
    private const int MaxTokens = 40;
    private const Gap Ends = Gap.Chunk | Gap.Stop | Gap.Question | Gap.Colon;
    private const int WhyReach = 5;

    // These void a hint where they stand beside its word, the others wherever they stand.
    private const LeaveSign Local = LeaveSign.Why | LeaveSign.Keep;
    private const LeaveSign Trigger = LeaveSign.Remove | LeaveSign.End | LeaveSign.No | LeaveSign.Bare | LeaveSign.Nothing | LeaveSign.Never | LeaveSign.Quit | LeaveSign.Law | LeaveSign.Threat
        | LeaveSign.Out | LeaveSign.Mistake | LeaveSign.Annoyed | LeaveSign.Much | LeaveSign.Given | LeaveSign.Plea | LeaveSign.Moved | LeaveSign.Why | LeaveSign.Foreign | LeaveSign.Done;

    private const WordClass Small = WordClass.Filler | WordClass.LeaveFiller | WordClass.Article | WordClass.Prose | WordClass.Me | WordClass.More | WordClass.Will | WordClass.Ask | WordClass.All
        | WordClass.Service | WordClass.Conjunction | WordClass.Nothing | WordClass.Time;

    // No surname is made of these.
    private const LeaveSign Spoken = LeaveSign.Me | LeaveSign.No | LeaveSign.Bare | LeaveSign.Notice | LeaveSign.Plea | LeaveSign.Foreign;
    private const LeaveSign Little = LeaveSign.No | LeaveSign.Bare | LeaveSign.Me | LeaveSign.More | LeaveSign.Them | LeaveSign.Never | LeaveSign.Nothing | LeaveSign.Small;

    /// <summary>Finds half a wish.</summary>
    /// <param name="text">The message.</param>
    /// <param name="table">What the words of the line have to do with leaving.</param>
    /// <param name="mayBeName">Whether a datum was asked: then a word or two by themselves are a name.</param>
    /// <param name="rule">The rule that found it.</param>
    /// <returns>Its token; -1 when there is none.</returns>
    [SkipLocalsInit]
    public static int Find(in FoldedText text, LeaveSigns table, bool mayBeName, out string rule)
    {
        rule = "";
        if (text.Count > MaxTokens)
        {
            return -1;
        }

        // A sign of refusal by itself, or before MESSAGGI.
        if (text.Count <= 1 && HasSign(text.Source) && (text.Count == 0 || (LeaveSigns.Of(text.Word(0)) & (LeaveSign.Notice | LeaveSign.OneNotice)) != LeaveSign.None))
        {
            rule = "optout.c.sign";
            return 0;
        }

        if (text.Count == 1 && !mayBeName && CoreTypo.IsAlmost(text.Word(0)))
        {
            rule = "optout.c.typo";
            return 0;
        }

        Span<LeaveSign> signs = stackalloc LeaveSign[Folder.MaxTokens];
        signs = signs[..text.Count];
        table.Read(text, signs);
        var all = Complete(text, signs);
        if ((all & Trigger) == LeaveSign.None || (mayBeName && text.Count <= 2 && (all & Spoken) == LeaveSign.None))
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

    private static bool HasSign(ReadOnlySpan<char> source)
    {
        foreach (var sign in (ReadOnlySpan<string>)["🚫", "🛑", "⛔", "❌", "🔕", "✋"])
        {
            if (source.Contains(sign, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // What one word alone does not tell: things that people report, VIA that is no street, the plus sign.
    private static LeaveSign Complete(in FoldedText text, Span<LeaveSign> signs)
    {
        var all = LeaveSign.None;
        var plus = text.Source.Contains('+');
        for (var i = 0; i < text.Count; i++)
        {
            ref readonly var token = ref text.Tokens[i];
            signs[i] |= token.Is(WordClass.Report) ? LeaveSign.Thing : LeaveSign.None;
            signs[i] |= token.Is(WordClass.ListStart) ? LeaveSign.Notice : LeaveSign.None;
            signs[i] = OfSpecial(text, signs, i);
            if (plus && i > 0 && HasPlus(text, i))
            {
                signs[i] |= LeaveSign.More;
            }

            all |= signs[i];
        }

        return all;
    }

    // The word itself is looked at before its neighbours are: nearly all words go straight through.
    private static LeaveSign OfSpecial(in FoldedText text, ReadOnlySpan<LeaveSign> signs, int token) => text.Word(token) switch
    {
        "TOLTO" or "TOLTA" or "CANCELLATO" or "CANCELLATA" or "RIMOSSO" or "RIMOSSA" or "ELIMINATO" or "ELIMINATA" or "ESCLUSO" or "ESCLUSA" or "DEPENNATO" or "DEPENNATA"
            or "DISISCRITTO" or "DISISCRITTA" or "DISATTIVATO" or "DISATTIVATA" or "DISABILITATO" or "DISABILITATA" => OfPassive(text, signs, token),
        "SPARITE" => Before(text, token, 1) is "SONO" ? signs[token] : LeaveSign.Remove,
        "VIA" => IsStreet(text, token) ? LeaveSign.Thing : LeaveSign.Out,
        "RIFIUTO" or "RIFIUTIAMO" => token + 1 < text.Count && text.Tokens[token + 1].Is(WordClass.Article | WordClass.PlaceMark) ? LeaveSign.End : signs[token],
        "MAI" => Before(text, token, 1) is "COME" ? LeaveSign.Why : signs[token],
        "PERCHE" => IsPurpose(text, token) ? LeaveSign.None : signs[token],
        "BLOCCO" => Before(text, token, 1) is "VI" or "TI" ? LeaveSign.Threat | LeaveSign.Law : signs[token],
        "VADO" or "VO" or "ANDARE" => Before(text, token, 1) is "NE" || Before(text, token, 2) is "NE" ? LeaveSign.Quit : signs[token],
        "FUORI" => token + 1 < text.Count && text.Word(token + 1) is "SERVIZIO" or "USO" or "ORARIO" or "LUOGO" or "STRADA" or "CASA" or "POSTO" or "COMUNE" or "PORTA" ? LeaveSign.None : signs[token],
        "LEVI" => Before(text, token, 1) is "MI" or "CI" or "ME" ? LeaveSign.Remove : signs[token],
        "FINE" => token == 0 ? LeaveSign.End : signs[token],
        "BASTA" => VerbOfEnough.Is(text, token) ? LeaveSign.None : signs[token],
        "BLOCCA" or "TOGLIE" or "SPEGNE" => Before(text, token, 1) is "SI" ? LeaveSign.End : signs[token],
        "POSTALE" => Before(text, token, 1) is "POLIZIA" ? LeaveSign.Threat | LeaveSign.Law : signs[token],
        "PERMETTETE" => Before(text, token, 1) is "VI" ? LeaveSign.Threat : signs[token],
        "FO" or "FACCIO" => Before(text, token, 1) is "NE" ? LeaveSign.Use : signs[token],
        "BLOCCATO" => Before(text, token, 1) is "HO" ? LeaveSign.Threat | LeaveSign.Law : signs[token],
        "SBAGLIATO" => Before(text, token, 1) is "AVETE" ? LeaveSign.Plea | LeaveSign.Mistake : signs[token],
        "VA" => Before(text, token, 1) is "MI" or "CI" ? LeaveSign.Use : signs[token],
        "UN" => IsTuscan(text, signs, token) ? LeaveSign.No : signs[token],
        _ => signs[token],
    };

    // VORREI ESSERE TOLTO speaks of the writer, VA TOLTO of whatever it is.
    private static LeaveSign OfPassive(in FoldedText text, ReadOnlySpan<LeaveSign> signs, int token)
    {
        var wish = Before(text, token, 1) is "ESSERE" or "VENIRE" && token > 1 ? LeaveSigns.Of(Before(text, token, 2)) & LeaveSign.Want : LeaveSign.None;
        return wish != LeaveSign.None ? LeaveSign.Remove | LeaveSign.Me
            : Before(text, token, 1) is "VA" or "VADA" or "SIA" or "VENGA" or "FOSSE" or "VENISSE" or "SIANO" or "VENGANO" or "FOSSERO" or "VENISSERO" or "ESSERE" or "VENIRE" ? LeaveSign.Remove
            : signs[token];
    }

    private static ReadOnlySpan<char> Before(in FoldedText text, int token, int words) => token >= words ? text.Word(token - words) : default;

    // UN MI MANDATE PIÙ NULLA: no article.
    private static bool IsTuscan(in FoldedText text, ReadOnlySpan<LeaveSign> signs, int token) =>
        token + 1 < text.Count && (text.Word(token + 1) is "MI" or "ME" or "CI" or "LI" or "LE" or "NE" or "VI" or "VOGLIO" || (signs[token + 1] & (LeaveSign.Send | LeaveSign.Use)) != LeaveSign.None);

    // PERCHÉ NON MI ARRIVINO PIÙ: a purpose, no question.
    private static bool IsPurpose(in FoldedText text, int token)
    {
        for (var i = token + 1; i < text.Count && i < token + 5; i++)
        {
            var word = text.Word(i);
            if (word.EndsWith("INO") || word.EndsWith("IATE") || word.EndsWith("ASSERO") || word is "ARRIVI" or "VENGA" or "VENGANO")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsStreet(in FoldedText text, int token) =>
        (token > 0 && text.Tokens[token - 1].Is(WordClass.Article | WordClass.PlaceMark)) || token + 1 < text.Count && !text.Tokens[token + 1].Is(WordClass.Article | WordClass.PlaceMark | WordClass.Filler | WordClass.LeaveFiller | WordClass.Mine);

    // NN MI MANDATE + MEX: the fold has made a blank of it.
    private static bool HasPlus(in FoldedText text, int token)
    {
        var from = text.Map[text.Tokens[token - 1].End - 1] + 1;
        return from < text.Map[text.Tokens[token].Start] && text.Source[from..text.Map[text.Tokens[token].Start]].Contains('+');
    }

    private static bool MayFit(LeaveHint hint, LeaveSign all, bool asked)
    {
        if ((all & hint.Core) == LeaveSign.None || (all & hint.Without & ~Local) != LeaveSign.None || (asked && hint.NotAsked)
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
            if ((signs[i] & hint.Core) != LeaveSign.None && (signs[i] & hint.CoreWithout) == LeaveSign.None && HasNear(text, signs, i, hint) && !IsVoided(text, signs, i, hint.Without & Local)
                && !(hint.Alone && !IsAlone(text, signs, i, hint, 0, signs.Length)) && !(hint.AloneInPiece && !IsAlone(text, signs, i, hint, PieceStart(text, i), PieceEnd(text, i))) && !(hint.ChecksObject && LeaveContext.HasOtherObject(text, i)))
            {
                return i;
            }
        }

        return -1;
    }

    // PERCHÉ NON MI SCRIVETE PIÙ and NON VOGLIO RESTARE SENZA speak of the wish itself; what stands in another piece, or far before, does not.
    private static bool IsVoided(in FoldedText text, ReadOnlySpan<LeaveSign> signs, int core, LeaveSign voids)
    {
        if ((voids & LeaveSign.Why) != LeaveSign.None && text.Source.Contains('?') && Any(signs, 0, signs.Length, LeaveSign.Why))
        {
            return true;
        }

        var (start, end) = (PieceStart(text, core), PieceEnd(text, core));
        return Any(signs, start, end, voids & LeaveSign.Keep) || Any(signs, Math.Max(start, core - WhyReach), end, voids & LeaveSign.Why);
    }

    private static bool Any(ReadOnlySpan<LeaveSign> signs, int from, int to, LeaveSign wanted)
    {
        for (var i = from; i < to; i++)
        {
            if ((signs[i] & wanted) != LeaveSign.None)
            {
                return true;
            }
        }

        return false;
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

    private static int PieceStart(in FoldedText text, int token)
    {
        while (token > 0 && (text.Tokens[token].Gap & Ends) == Gap.None)
        {
            token--;
        }

        return token;
    }

    private static int PieceEnd(in FoldedText text, int token)
    {
        do
        {
            token++;
        }
        while (token < text.Count && (text.Tokens[token].Gap & Ends) == Gap.None);
        return token;
    }

    private static bool IsAlone(in FoldedText text, ReadOnlySpan<LeaveSign> signs, int core, LeaveHint hint, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var belongs = (signs[i] & (hint.Core | Little)) != LeaveSign.None;
            foreach (var near in hint.Near)
            {
                belongs |= (signs[i] & near) != LeaveSign.None;
            }

            if (i != core && !belongs && !text.Tokens[i].Is(Small))
            {
                return false;
            }
        }

        return true;
    }
}
