// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Text;

/// <summary>A folded message with its tokens, and the way back to the original.</summary>
internal ref struct FoldedText
{
    public ReadOnlySpan<char> Source;
    public Span<char> Text;
    public ReadOnlySpan<ushort> Map;
    public Span<Token> Tokens;

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
    /// <param name="hash">Whether a hash before the first token belongs to it.</param>
    /// <returns>Where it begins, and its length.</returns>
    public readonly (int Start, int Length) Span(int first, int last, bool hash = true)
    {
        ref readonly var token = ref Tokens[first];
        var start = Map[hash && token.Hash && token.Start > 0 && Text[token.Start - 1] == '#' ? token.Start - 1 : token.Start];
        var end = SourceEnd(Map[Tokens[last].End - 1]);
        return (start, end - start);
    }

    /// <summary>Gives each token its sorts of word.</summary>
    public readonly WordClass Classify(Lexicon lexicon)
    {
        var all = WordClass.None;
        for (var i = 0; i < Tokens.Length; i++)
        {
            ref var token = ref Tokens[i];
            token.Classify(lexicon.Find(Text.Slice(token.Start, token.Length), token.Elision));
            all |= token.Classes;
        }

        return all;
    }

    /// <summary>Reads a dictated hash (<c>cancelletto emergenze</c>) as a typed one.</summary>
    public readonly void ReadDictatedHashes()
    {
        for (var i = 0; i + 1 < Tokens.Length; i++)
        {
            if (Tokens[i].Is(WordClass.Marker) && (Tokens[i + 1].Gap & Gap.Chunk) == Gap.None)
            {
                Tokens[i].Owner = TokenOwner.Filler;
                Tokens[i + 1].Hash = true;
                Tokens[i + 1].Classify(Tokens[i + 1].Classes);
            }
        }
    }

    private readonly int SourceEnd(int unit)
    {
        var end = unit + 1;
        if (char.IsHighSurrogate(Source[unit]) && end < Source.Length && char.IsLowSurrogate(Source[end]))
        {
            end++;
        }

        while (end < Source.Length && CharClasses.IsDropped(Source[end]))
        {
            end++;
        }

        return end;
    }
}
