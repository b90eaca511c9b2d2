// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.OptOut;

/// <summary>One look over a message: leaving phrases, lists and hashtags, and which tokens they take.</summary>
internal ref struct LeaveScan
{
    private const int MostNear = 8;
    private readonly Span<byte> _covered;
    private List<ListId>? _lists;
    private List<ListId>? _kept;
    private bool _byVerb;
    private bool _all;

    public LeaveScan(in FoldedText text, PhraseTable<LeavePhrase> phrases, Span<byte> covered)
    {
        _covered = covered;
        _covered.Clear();
        First = Last = -1;
        FindPhrases(text, phrases);
    }

    /// <summary>Gets the weightiest leaving phrase.</summary>
    public LeavePhrase? Phrase { get; private set; }

    /// <summary>Gets its first token.</summary>
    public int First { get; private set; }

    /// <summary>Gets its last token.</summary>
    public int Last { get; private set; }

    /// <summary>Gets whether a hashtag is named that no list carries.</summary>
    public bool UnknownList { get; private set; }

    /// <summary>Gets whether every list that is named is to be kept: then nobody knows what is to be left.</summary>
    public bool KeepsAll { get; private set; }

    /// <summary>Gets whether a leaving phrase stands in the message.</summary>
    public readonly bool Found => Phrase is not null;

    /// <summary>Tells whether a token belongs to a leaving phrase or a list.</summary>
    public readonly bool IsCovered(int token) => _covered[token] != 0;

    /// <summary>Tells whether the message names a thing that people report, outside a leaving phrase (MI CANCELLO is no gate).</summary>
    public readonly bool HasReport(in FoldedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (_covered[i] != 1 && text.Tokens[i].Is(WordClass.Report))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Tells whether the phrase is about the writer (CANCELLATEMI).</summary>
    public readonly bool IsAboutMe(in FoldedText text) => text.Tokens[First].Is(WordClass.LeaveMe) || text.Tokens[Last].Is(WordClass.LeaveMe);

    /// <summary>Makes a verdict on the phrase found.</summary>
    public readonly OptOutVerdict Verdict(LeaveClarity clarity, string rule) => Verdict(clarity, rule, First, Last);

    /// <summary>Makes a verdict on some tokens.</summary>
    public readonly OptOutVerdict Verdict(LeaveClarity clarity, string rule, int first, int last) => new(KeepsAll ? LeaveClarity.Doubtful : clarity, KeepsAll ? "optout.c.reserve" : rule, first, last, Phrase?.Language)
    {
        Lists = UnknownList || _all || KeepsAll || Phrase is { Erasure: true } ? null : _lists ?? Phrase?.Lists,
        UnknownList = UnknownList,
        Erasure = Phrase is { Erasure: true },
        Covered = Covered(),
    };

    /// <summary>Gets the tokens that belong to leaving phrases or name lists, one bit each.</summary>
    public readonly ulong Covered()
    {
        var tokens = 0UL;
        for (var i = 0; i < _covered.Length; i++)
        {
            tokens |= _covered[i] != 0 ? 1UL << i : 0;
        }

        return tokens;
    }

    private void FindPhrases(in FoldedText text, PhraseTable<LeavePhrase> phrases)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.Tokens[i].Is(WordClass.LeaveStart) || (text.Tokens[i].Hash && text.Tokens[i].Is(WordClass.ListStart)))
            {
                continue;
            }

            var words = text.Tokens[i].Hash ? phrases.LongestThroughHashes(text, i, out var phrase) : phrases.Longest(text, i, out phrase);
            if (words == 0 || VerbOfEnough.Is(text, i))
            {
                continue;
            }

            _covered.Slice(i, words).Fill(1);
            if (Phrase is null || (phrase.NamesMayFollow && !Phrase.NamesMayFollow))
            {
                (Phrase, First, Last) = (phrase, i, i + words - 1);
            }

            i += words - 1;
        }
    }

    /// <summary>Finds the lists and hashtags, which say how far the wish goes; those of a joining phrase in the same message do not.</summary>
    /// <param name="text">The message.</param>
    /// <param name="lists">The lists of the line.</param>
    /// <param name="joining">The first token of a joining phrase, or -1.</param>
    public void FindLists(in FoldedText text, ListNames lists, int joining)
    {
        if (joining >= 0 && (!Found || _covered[joining] != 0))
        {
            joining = -1;
        }

        var looked = 0;
        for (var i = 0; i < text.Count; i++)
        {
            if (_covered[i] != 0)
            {
                continue;
            }

            var words = text.Tokens[i].Is(WordClass.ListStart) ? lists.Table.Longest(text, i, out var list) : 0;
            if (words > 0)
            {
                _ = lists.Table.TryGet(text.Phrase(i, words), out list!);
                _covered.Slice(i, words).Fill(2);
                if (IsKept(text, i, words))
                {
                    (_kept ??= []).Add(list!.Id);
                }
                else if (!IsOf(joining, i))
                {
                    (_lists ??= []).Add(list!.Id);
                }

                i += words - 1;
            }
            else if (text.Tokens[i].Is(WordClass.All))
            {
                _all |= !IsOf(joining, i);
            }
            else if (text.Tokens[i].Hash || (Found && i > Last))
            {
                // Looking for what is meant costs: who names more than a few lists wrongly names none.
                var near = looked++ < MostNear ? lists.NearAt(text, i, out words) : [];
                if (near is [var meant])
                {
                    // #PUBLICAUTILITA: nothing else can be meant, and the confirmation names it.
                    _covered.Slice(i, words).Fill(2);
                    if (!IsOf(joining, i))
                    {
                        (_lists ??= []).Add(meant.Id);
                    }

                    i += words - 1;
                }
                else if (text.Tokens[i].Hash || near.Count > 0 || (Phrase is { NamesMayFollow: true } && IsBehind(text, i) && Subjects.IsOne(text, i)))
                {
                    _covered[i] = 3;
                    UnknownList |= !IsOf(joining, i);
                }
            }
        }

        // TRANNE LE EMERGENZE: all others.
        if (_kept is not null)
        {
            _all = false;
            _lists = [.. (_lists ?? lists.Table.Phrases.Values.Select(rule => rule.Id)).Except(_kept)];
            KeepsAll = _lists.Count == 0 && _byVerb;
        }

        if (_lists is { Count: > 1 })
        {
            _lists = [.. _lists.Distinct()];
        }
    }

    /// <summary>Reads TOGLIETEMI SOLO DA PUBBLICA UTILITÀ: a word of leaving about the writer, and the only lists that are meant.</summary>
    public readonly bool FindOnlyList(in FoldedText text, out OptOutVerdict verdict)
    {
        verdict = default;
        if (_lists is null || UnknownList)
        {
            return false;
        }

        for (var i = 1; i < text.Count; i++)
        {
            if (text.Word(i) is not ("SOLO" or "SOLTANTO" or "UNICAMENTE" or "SOLAMENTE") || !text.Tokens[i - 1].Is(WordClass.LeaveMe) || LeaveContext.IsNegated(text, i - 1))
            {
                continue;
            }

            var list = i + 1;
            while (list < text.Count && _covered[list] == 0 && text.Tokens[list].Is(WordClass.LeaveFiller | WordClass.Article))
            {
                list++;
            }

            if (list < text.Count && _covered[list] == 2)
            {
                verdict = Verdict(LeaveClarity.Clear, "optout.b.only_list", i - 1, list);
                return true;
            }
        }

        return false;
    }

    // DISATTIVA MIRTO SPORT, and no list of that name: out of all, and told so.
    private readonly bool IsBehind(in FoldedText text, int token)
    {
        for (var i = Last + 1; i < token; i++)
        {
            if (_covered[i] == 0 && !text.Tokens[i].Is(WordClass.LeaveFiller | WordClass.Article))
            {
                return false;
            }
        }

        return Found && token > Last;
    }

    private const Gap Pieces = Gap.Chunk | Gap.Stop | Gap.Question;

    // OFF PUBBLICA UTILITÀ, LE EMERGENZE INVECE LASCIATELE: a list beside a word of keeping is not left.
    private bool IsKept(in FoldedText text, int first, int words)
    {
        for (var i = first - 1; i >= 0 && i >= first - 4 && _covered[i] == 0 && (text.Tokens[i + 1].Gap & Pieces) == Gap.None; i--)
        {
            if (IsKeeping(text, i) || text.Word(i) is "TRANNE" or "ECCETTO" or "SALVO" or "FUORCHE" or "NON")
            {
                _byVerb |= IsKeeping(text, i);
                return true;
            }
        }

        // Behind MA, or the next list, another is spoken of.
        for (var i = first + words; i < text.Count && i < first + words + 4 && _covered[i] == 0 && (text.Tokens[i].Gap & Pieces) == Gap.None
            && !text.Tokens[i].Is(WordClass.ListStart) && text.Word(i) is not "MA"; i++)
        {
            if (IsKeeping(text, i))
            {
                return _byVerb = true;
            }
        }

        return false;
    }

    private static bool IsKeeping(in FoldedText text, int token)
    {
        var word = text.Word(token);
        var keeps = word is "TENGO" or "TIENI" or "TIENIMI" or "RESTO" or "RIMANGO" || word.StartsWith("LASCIATE") || word.StartsWith("LASCIAM")
            || word.StartsWith("TENET") || word.StartsWith("TENER") || word.StartsWith("MANTEN") || word.StartsWith("MANTIE")
            || (word is "VOGLIO" or "VOGLIAMO" or "LEGGO" && token > 0 && text.Word(token - 1) is "LI" or "LE" or "LO" or "LA");
        return keeps && !LeaveContext.IsNegated(text, token);
    }

    // A list belongs to the phrase before it; what stands before both belongs to the first.
    private readonly bool IsOf(int joining, int token)
    {
        var (first, second) = (Math.Min(joining, First), Math.Max(joining, First));
        return joining >= 0 && (token > second ? second : first) == joining;
    }
}
