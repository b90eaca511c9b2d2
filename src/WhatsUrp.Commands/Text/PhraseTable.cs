// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace WhatsUrp.Commands.Text;

/// <summary>Folded phrases of one to n words, looked up in the folded text without allocation.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly FrozenDictionary<string, T> _phrases;
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public PhraseTable(IReadOnlyDictionary<string, T> phrases)
    {
        _phrases = phrases.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
        MaxWords = phrases.Count == 0 ? 0 : phrases.Keys.Max(phrase => phrase.Count(c => c == ' ') + 1);
    }

    /// <summary>Gets the number of words of the longest phrase.</summary>
    public int MaxWords { get; }

    /// <summary>Gets the phrases.</summary>
    public IReadOnlyDictionary<string, T> Phrases => _phrases;

    /// <summary>Looks a folded text up.</summary>
    public bool TryGet(ReadOnlySpan<char> folded, [MaybeNullWhen(false)] out T value) => _lookup.TryGetValue(folded, out value);

    /// <summary>Finds the longest phrase that begins at a token.</summary>
    /// <returns>The number of its words; 0 when none begins there.</returns>
    public int Longest(in FoldedText text, int first, out T value)
    {
        for (var words = Math.Min(MaxWords, text.Count - first); words > 0; words--)
        {
            if (_lookup.TryGetValue(text.Phrase(first, words), out value!))
            {
                return words;
            }
        }

        value = default!;
        return 0;
    }

    /// <summary>Finds the longest phrase that ends at a token.</summary>
    /// <returns>The number of its words; 0 when none ends there.</returns>
    public int LongestEnding(in FoldedText text, int last, out T value)
    {
        for (var words = Math.Min(MaxWords, last + 1); words > 0; words--)
        {
            if (_lookup.TryGetValue(text.Phrase(last - words + 1, words), out value!))
            {
                return words;
            }
        }

        value = default!;
        return 0;
    }
}
