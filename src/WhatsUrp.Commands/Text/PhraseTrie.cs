// SPDX-License-Identifier: BSD-3-Clause

using System.Numerics;

namespace WhatsUrp.Commands.Text;

/// <summary>Phrases as paths of word ids, walked along the tokens: one glance a word, whatever the length of the phrases.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class PhraseTrie
{
    private const int Root = 0;
    private readonly Edge[] _edges;
    private readonly int _mask;
    private readonly int _shift;

    private PhraseTrie(Dictionary<ulong, (int Node, int Phrase)> edges)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, edges.Count * 4));
        _edges = new Edge[size];
        _mask = size - 1;
        _shift = 64 - BitOperations.Log2((uint)size);
        foreach (var (key, (node, phrase)) in edges)
        {
            var slot = Slot(key);
            while (_edges[slot].Key != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _edges[slot] = new Edge(key, node, phrase);
        }
    }

    /// <summary>Builds the trie.</summary>
    /// <param name="phrases">The ids of the words of each phrase, in the direction in which it will be walked.</param>
    /// <returns>The trie; it knows a phrase by its place.</returns>
    public static PhraseTrie Build(IEnumerable<IEnumerable<int>> phrases)
    {
        var edges = new Dictionary<ulong, (int Node, int Phrase)>();
        foreach (var (index, words) in phrases.Index())
        {
            var node = Root;
            var last = 0UL;
            foreach (var word in words)
            {
                last = KeyOf(node, word);
                node = edges.TryGetValue(last, out var known) ? known.Node : edges.Count + 1;
                edges.TryAdd(last, (node, -1));
            }

            edges[last] = edges[last] with { Phrase = index };
        }

        return new PhraseTrie(edges);
    }

    /// <summary>Walks from a token onwards; a hash begins a phrase, unless hashes are to be overlooked.</summary>
    /// <returns>The number of words of the longest phrase; 0 when none begins there.</returns>
    public int Forward(ReadOnlySpan<Token> tokens, int first, bool throughHashes, out int phrase)
    {
        var found = 0;
        phrase = -1;
        for (int i = first, node = Root; i < tokens.Length && (i == first || throughHashes || !tokens[i].Hash) && TryStep(ref node, tokens[i].Id, out var ends); i++)
        {
            if (ends >= 0)
            {
                (found, phrase) = (i - first + 1, ends);
            }
        }

        return found;
    }

    /// <summary>Walks from a token back. A hash begins a phrase: none reaches beyond it.</summary>
    /// <returns>The number of words of the longest phrase; 0 when none ends there.</returns>
    public int Backward(ReadOnlySpan<Token> tokens, int last, out int phrase)
    {
        var found = 0;
        phrase = -1;
        for (int i = last, node = Root; i >= 0 && (i == last || !tokens[i + 1].Hash) && TryStep(ref node, tokens[i].Id, out var ends); i--)
        {
            if (ends >= 0)
            {
                (found, phrase) = (last - i + 1, ends);
            }
        }

        return found;
    }

    private bool TryStep(ref int node, int word, out int phrase)
    {
        var key = KeyOf(node, word);
        for (var slot = Slot(key); word != 0; slot = (slot + 1) & _mask)
        {
            ref readonly var edge = ref _edges[slot];
            if (edge.Key == key)
            {
                (node, phrase) = (edge.Node, edge.Phrase);
                return true;
            }

            if (edge.Key == 0)
            {
                break;
            }
        }

        phrase = -1;
        return false;
    }

    private static ulong KeyOf(int node, int word) => ((ulong)node << 32) | (uint)word;

    private int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> _shift);

    private readonly record struct Edge(ulong Key, int Node, int Phrase);
}
