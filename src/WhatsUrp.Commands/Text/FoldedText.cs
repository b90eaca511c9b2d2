// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.CompilerServices;

namespace WhatsUrp.Commands.Text;

/// <summary>A folded message with its tokens, and the way back to the original.</summary>
internal ref struct FoldedText
{
    public ReadOnlySpan<char> Source;
    public Span<char> Text;
    public ReadOnlySpan<ushort> Map;
    public Span<Token> Tokens;

    /// <summary>The tokens that have no owner yet, a bit each.</summary>
    public ulong Free;

    /// <summary>The tokens behind a hash.</summary>
    public ulong Hashes;

    /// <summary>The tokens that are a name by themselves.</summary>
    public ulong Names;

    /// <summary>The tokens that may be part of a name.</summary>
    public ulong NameLike;

    /// <summary>The tokens at which an entry of a vocabulary may end.</summary>
    public ulong PlaceEnds;

    /// <summary>All that separates tokens, beside blanks.</summary>
    public Gap Gaps;

    /// <summary>Whether a token belongs to nothing.</summary>
    public bool HasResidue;

    /// <summary>Gets the number of tokens.</summary>
    public readonly int Count => Tokens.Length;

    /// <summary>Gets a token's word, without its hash.</summary>
    public readonly ReadOnlySpan<char> Word(int token) => Text.Slice(Tokens[token].Start, Tokens[token].Length);

    /// <summary>Gets the folded text of several tokens.</summary>
    public readonly ReadOnlySpan<char> Phrase(int first, int words)
    {
        var start = Tokens[first].Start;
        return Text[start..Tokens[first + words - 1].End];
    }

    /// <summary>Gets the piece of the original that tokens stand for, accents and closing apostrophes included.</summary>
    /// <param name="first">The first token.</param>
    /// <param name="last">The last token.</param>
    /// <returns>Where it begins, and its length.</returns>
    public readonly (int Start, int Length) Span(int first, int last)
    {
        ref readonly var token = ref Tokens[first];
        var start = Map[token.Hash && token.Start > 0 && Text[token.Start - 1] == '#' ? token.Start - 1 : token.Start];
        var end = SourceEnd(Map[Tokens[last].End - 1]);
        return (start, end - start);
    }

    /// <summary>Gives each token its sorts of word. None has an owner then.</summary>
    /// <returns>The sorts of all tokens.</returns>
    public WordClass Classify(Lexicon lexicon)
    {
        foreach (ref var token in Tokens)
        {
            token.Classify(lexicon.Find(Text.Slice(token.Start, token.Length), token.Elision, out token.Id));
        }

        return Release();
    }

    /// <summary>Gives tokens an owner.</summary>
    public void Own(int first, int words, TokenOwner owner)
    {
        foreach (ref var token in Tokens.Slice(first, words))
        {
            token.Owner = owner;
        }

        Free &= ~TokenSet.Of(first, words);
        HasResidue |= owner == TokenOwner.Residue;
    }

    /// <summary>Takes back all owners, so that the message can be read another way.</summary>
    /// <returns>The sorts of all tokens.</returns>
    public WordClass Release()
    {
        var all = WordClass.None;
        var gaps = Gap.None;
        ulong hashes = 0, names = 0, nameLike = 0, ends = 0;
        var bit = 1UL;
        foreach (ref var token in Tokens)
        {
            var classes = token.Classes;
            all |= classes;
            gaps |= token.Gap;
            token.Owner = TokenOwner.None;
            hashes |= token.Hash ? bit : 0;
            names |= (classes & WordClass.Name) != WordClass.None ? bit : 0;
            nameLike |= (classes & WordClass.NameLike) != WordClass.None ? bit : 0;
            ends |= (classes & WordClass.PlaceEnd) != WordClass.None ? bit : 0;
            bit <<= 1;
        }

        (Hashes, Names, NameLike, PlaceEnds) = (hashes, names, nameLike, ends);
        Free = TokenSet.Of(0, Tokens.Length);
        Gaps = gaps;
        HasResidue = false;
        return all;
    }

    /// <summary>Reads a dictated hash (<c>cancelletto emergenze</c>) as a typed one.</summary>
    public void ReadDictatedHashes()
    {
        for (var i = 0; i + 1 < Tokens.Length; i++)
        {
            if (Tokens[i].Is(WordClass.Marker) && (Tokens[i + 1].Gap & Gap.Chunk) == Gap.None)
            {
                Tokens[i + 1].Hash = true;
                Tokens[i + 1].Classify(Tokens[i + 1].Classes);
                Own(i, 1, TokenOwner.Filler);
                Hashes |= 1UL << (i + 1);
                Names &= ~Hashes;
                NameLike &= ~Hashes;
            }
        }
    }

    /// <summary>Reads hashes as separators between data.</summary>
    public void SeparateAtHashes()
    {
        foreach (ref var token in Tokens)
        {
            token.Gap |= token.Hash ? Gap.Comma : Gap.None;
            token.Hash = false;
        }

        Hashes = 0;
    }

    /// <summary>Reads hashes again as marks of lists.</summary>
    public void RestoreHashes()
    {
        for (var i = 0; i < Tokens.Length; i++)
        {
            Tokens[i].Hash |= Tokens[i].Start > 0 && Text[Tokens[i].Start - 1] == '#';
        }
    }

    private readonly int SourceEnd(int unit) => unit + 1 == Source.Length || Source[unit + 1] == ' ' ? unit + 1 : EndWithMarks(unit);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int EndWithMarks(int unit)
    {
        var end = unit + 1;
        if (char.IsHighSurrogate(Source[unit]) && char.IsLowSurrogate(Source[end]))
        {
            end++;
        }

        while (end < Source.Length && CharFold.IsDropped(Source[end]))
        {
            end++;
        }

        return end;
    }
}
