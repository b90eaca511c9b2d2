// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace WhatsUrp.Commands.Text;

/// <summary>A fixed table of folded words or phrases, looked up by a slice of the folded text.</summary>
/// <remarks>
/// Twice as fast here as a frozen dictionary, which hashes the whole key: length and five characters tell Italian words apart.
/// Immutable, hence thread-safe; hostile texts cannot make it slow, because the keys are the line's own.
/// </remarks>
/// <typeparam name="T">What a word stands for.</typeparam>
internal sealed class WordTable<T>
{
    private readonly string?[] _keys;
    private readonly T[] _values;
    private readonly int _mask;

    public WordTable(IReadOnlyCollection<KeyValuePair<string, T>> words)
    {
        // At most a quarter full, so that a miss is one glance.
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, words.Count * 4));
        _keys = new string?[size];
        _values = new T[size];
        _mask = size - 1;
        foreach (var (word, value) in words)
        {
            var slot = Slot(word);
            while (_keys[slot] is not null)
            {
                slot = (slot + 1) & _mask;
            }

            (_keys[slot], _values[slot]) = (word, value);
        }
    }

    /// <summary>Finds a word.</summary>
    public bool TryGet(ReadOnlySpan<char> word, [MaybeNullWhen(false)] out T value)
    {
        if (word.Length > 0)
        {
            for (var slot = Slot(word); _keys[slot] is { } key; slot = (slot + 1) & _mask)
            {
                if (word.SequenceEqual(key))
                {
                    value = _values[slot];
                    return true;
                }
            }
        }

        value = default;
        return false;
    }

    // Independent products, which a processor forms at the same time.
    private int Slot(ReadOnlySpan<char> word)
    {
        var length = word.Length;
        var hash = ((uint)length * 0x9E3779B1)
            + (word[0] * 0x85EBCA6B)
            + (word[length - 1] * 0xC2B2AE35)
            + (word[length >> 1] * 0x27D4EB2F)
            + (word[(length - 1) >> 2] * 0x165667B1)
            + (word[(length * 3) >> 2] * 0xD3A2646C);
        return (int)((hash ^ (hash >> 15)) & (uint)_mask);
    }
}
