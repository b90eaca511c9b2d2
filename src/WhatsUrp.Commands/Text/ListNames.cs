// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;

namespace WhatsUrp.Commands.Text;

/// <summary>The names by which citizens call the lists of a line: tags, title and id, in all their written forms.</summary>
internal sealed class ListNames
{
    // UTILITÀ PUBBLICA for PUBBLICA UTILITÀ: near, and no more.
    private readonly Dictionary<string, ListRule> _swapped = new(StringComparer.Ordinal);

    public ListNames(IReadOnlyList<ListRule> lists, Lexicon.Builder words)
    {
        var names = new Dictionary<string, ListRule>(StringComparer.Ordinal);
        foreach (var list in lists)
        {
            Add(names, list, list.Tags);
        }

        // Title and id are names too, unless another list carries them as a tag.
        foreach (var list in lists)
        {
            Add(names, list, [list.Definition.Title, list.Id.Value]);
        }

        Table = new PhraseTable<ListRule>(names, words, WordClass.ListStart);
        foreach (var (name, list) in names.Where(pair => pair.Key.Contains(' ', StringComparison.Ordinal)))
        {
            var swapped = name.Split(' ').Reverse().ToArray();
            _swapped.TryAdd(string.Join(' ', swapped), list);
            _swapped.TryAdd(string.Concat(swapped), list);
        }
    }

    /// <summary>Gets the names.</summary>
    public PhraseTable<ListRule> Table { get; }

    /// <summary>Finds the lists whose name is nearly a folded word.</summary>
    public IReadOnlyList<ListRule> Near(ReadOnlySpan<char> folded)
    {
        var best = int.MaxValue;
        var found = new List<ListRule>();
        foreach (var (name, list) in Table.Phrases.Concat(_swapped))
        {
            if (EditDistance.IsNear(folded, name, out var distance) && distance <= best)
            {
                if (distance < best)
                {
                    found.Clear();
                    best = distance;
                }

                if (!found.Contains(list))
                {
                    found.Add(list);
                }
            }
        }

        return found;
    }

    /// <summary>Finds the lists whose name is nearly what stands at a token, the longest piece first.</summary>
    /// <param name="text">The message.</param>
    /// <param name="token">The first token.</param>
    /// <param name="words">The number of words of the piece; 1 where nothing is near.</param>
    /// <returns>The lists; none where nothing is near.</returns>
    public IReadOnlyList<ListRule> NearAt(in FoldedText text, int token, out int words)
    {
        for (words = Math.Min(Table.MaxWords, text.Count - token); words > 0; words--)
        {
            if (Near(text.Phrase(token, words)) is { Count: > 0 } near)
            {
                return near;
            }
        }

        words = 1;
        return [];
    }

    private static void Add(Dictionary<string, ListRule> names, ListRule list, IEnumerable<string> texts)
    {
        foreach (var form in texts.SelectMany(PhraseForms.OfName))
        {
            names.TryAdd(form, list);
        }
    }
}
