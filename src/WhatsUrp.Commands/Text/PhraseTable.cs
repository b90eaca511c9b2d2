// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace WhatsUrp.Commands.Text;

/// <summary>Folded phrases of one to n words, looked up in the folded text without allocation.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly WordTable<T> _table;
    private readonly WordTable<ulong> _firstWords;
    private readonly WordTable<ulong> _lastWords;

    public PhraseTable(IReadOnlyDictionary<string, T> phrases)
    {
        Phrases = phrases;
        _table = new WordTable<T>(phrases);
        _firstWords = Lengths(phrases.Keys, words => words[0]);
        _lastWords = Lengths(phrases.Keys, words => words[^1]);
        MaxWords = phrases.Count == 0 ? 0 : phrases.Keys.Max(phrase => phrase.Count(c => c == ' ') + 1);
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
        if (_firstWords.TryGet(text.Word(first), out var lengths))
        {
            while (lengths != 0)
            {
                var words = BitOperations.Log2(lengths);
                lengths ^= 1UL << words;
                if (first + words <= text.Count && _table.TryGet(text.Phrase(first, words), out value!))
                {
                    return words;
                }
            }
        }

        value = default!;
        return 0;
    }

    /// <summary>Finds the longest phrase that ends at a token.</summary>
    /// <returns>The number of its words; 0 when none ends there.</returns>
    public int LongestEnding(in FoldedText text, int last, out T value)
    {
        if (_lastWords.TryGet(text.Word(last), out var lengths))
        {
            while (lengths != 0)
            {
                var words = BitOperations.Log2(lengths);
                lengths ^= 1UL << words;
                if (words <= last + 1 && _table.TryGet(text.Phrase(last - words + 1, words), out value!))
                {
                    return words;
                }
            }
        }

        value = default!;
        return 0;
    }

    // Which lengths the phrases with a certain first or last word have: only those are looked up.
    private static WordTable<ulong> Lengths(IEnumerable<string> phrases, Func<string[], string> word)
    {
        var lengths = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var words in phrases.Select(phrase => phrase.Split(' ')).Where(words => words.Length < Folder.MaxTokens))
        {
            lengths[word(words)] = lengths.GetValueOrDefault(word(words)) | (1UL << words.Length);
        }

        return new WordTable<ulong>(lengths);
    }
}
