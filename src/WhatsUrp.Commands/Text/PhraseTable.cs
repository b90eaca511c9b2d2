// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics.CodeAnalysis;

namespace WhatsUrp.Commands.Text;

/// <summary>Folded phrases of one to n words, found among the tokens without allocation.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly WordTable<T> _table;
    private readonly T[] _values;
    private readonly PhraseTrie _forward;
    private readonly PhraseTrie? _backward;

    /// <summary>Initializes a new instance of the <see cref="PhraseTable{T}"/> class.</summary>
    /// <param name="phrases">The phrases, folded.</param>
    /// <param name="words">The lexicon that learns their words.</param>
    /// <param name="start">What the first word of each is from now on.</param>
    /// <param name="end">What the last word of each is, where phrases are also looked for from behind.</param>
    public PhraseTable(IReadOnlyDictionary<string, T> phrases, Lexicon.Builder words, WordClass start, WordClass end = WordClass.None)
    {
        Phrases = phrases;
        MaxWords = phrases.Count == 0 ? 0 : phrases.Keys.Max(phrase => phrase.Count(c => c == ' ') + 1);
        _table = new WordTable<T>(phrases);
        _values = [.. phrases.Values];
        var ids = phrases.Keys.Select(phrase => phrase.Split(' ')).Select(parts =>
        {
            words.AddWord(parts[0], start);
            words.AddWord(parts[^1], end);
            return parts.Select(words.IdOf).ToArray();
        }).ToList();
        _forward = PhraseTrie.Build(ids);
        _backward = end == WordClass.None ? null : PhraseTrie.Build(ids.Select(Enumerable.Reverse));
    }

    /// <summary>Gets the number of words of the longest phrase.</summary>
    public int MaxWords { get; }

    /// <summary>Gets the phrases.</summary>
    public IReadOnlyDictionary<string, T> Phrases { get; }

    /// <summary>Looks a folded text up.</summary>
    public bool TryGet(ReadOnlySpan<char> folded, [MaybeNullWhen(false)] out T value) => _table.TryGet(folded, out value);

    /// <summary>Finds the longest phrase that begins at a token.</summary>
    /// <returns>The number of its words; 0 when none begins there.</returns>
    public int Longest(in FoldedText text, int first, out T value)
    {
        var words = _forward.Forward(text.Tokens, first, throughHashes: false, out var phrase);
        value = words > 0 ? _values[phrase] : default!;
        return words;
    }

    /// <summary>Finds the longest phrase that begins at a token, whatever carries a hash: #ISCRIZIONE #ON.</summary>
    /// <returns>The number of its words; 0 when none begins there.</returns>
    public int LongestThroughHashes(in FoldedText text, int first, out T value)
    {
        var words = _forward.Forward(text.Tokens, first, throughHashes: true, out var phrase);
        value = words > 0 ? _values[phrase] : default!;
        return words;
    }

    /// <summary>Finds the longest phrase that ends at a token.</summary>
    /// <returns>The number of its words; 0 when none ends there.</returns>
    /// <exception cref="InvalidOperationException">The table was not built to be read from behind.</exception>
    public int LongestEnding(in FoldedText text, int last, out T value)
    {
        var backward = _backward ?? throw new InvalidOperationException("This table holds no ends of phrases.");
        var words = backward.Backward(text.Tokens, last, out var phrase);
        value = words > 0 ? _values[phrase] : default!;
        return words;
    }
}
