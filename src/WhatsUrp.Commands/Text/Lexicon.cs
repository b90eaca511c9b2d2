// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Text;

/// <summary>All words that any rule of a line knows, with their sorts: one look-up a token.</summary>
internal sealed class Lexicon
{
    private readonly WordTable<WordClass> _words;

    private Lexicon(Dictionary<string, WordClass> words) =>
        (_words, Words) = (new WordTable<WordClass>(words.ToDictionary(pair => pair.Key, pair => WithNames(pair.Value, pair.Key.Length), StringComparer.Ordinal)), words.Keys);

    /// <summary>Gets the words, in the order of their ids.</summary>
    public IReadOnlyCollection<string> Words { get; }

    /// <summary>Finds the sorts of a word; of a word with an elided article (L'ACQUA) those of its noun.</summary>
    /// <param name="word">The folded word.</param>
    /// <param name="elision">How many of its characters stand before an apostrophe.</param>
    /// <param name="id">By what the phrases know the word; 0 where it stands in none.</param>
    /// <returns>The sorts.</returns>
    public WordClass Find(ReadOnlySpan<char> word, int elision, out int id)
    {
        var index = _words.IndexOf(word);
        id = index + 1;
        return index >= 0 ? _words.At(index) : FindElided(word, elision);
    }

    private WordClass FindElided(ReadOnlySpan<char> word, int elision) =>
        elision > 0 && elision < word.Length && _words.TryGet(word[elision..], out var classes)
            ? WithNames(classes & ~Starts, word.Length)
            : WithNames(WordClass.None, word.Length);

    private static WordClass WithNames(WordClass classes, int length)
    {
        classes &= ~(WordClass.NameLike | WordClass.Name);
        var isParticle = (classes & WordClass.Particle) != WordClass.None;
        var mayBe = isParticle || (classes & WordClass.GivenName) != WordClass.None || ((classes & NeverName) == WordClass.None && (length > 1 || (classes & WordClass.LeaveFiller) == WordClass.None));
        return classes | (mayBe ? WordClass.NameLike : WordClass.None) | (mayBe && length > 1 && (!isParticle || (classes & WordClass.GivenName) != WordClass.None) ? WordClass.Name : WordClass.None);
    }

    private const WordClass NeverName = WordClass.Prose | WordClass.NotName | WordClass.Negation | WordClass.Question | WordClass.Filler | WordClass.Conjunction
        | WordClass.PlaceMark | WordClass.Article | WordClass.Join;

    // A word with an article in front begins no phrase (L'ISCRIZIONE), and may be a name (DELL'AMICO).
    private const WordClass Starts = WordClass.VerbStart | WordClass.LeaveStart | WordClass.ClearStart | WordClass.ListStart | WordClass.PlaceStart | WordClass.LabelStart
        | WordClass.PolicyStart | WordClass.IgnoreStart | WordClass.Stem | WordClass.PlaceEnd | WordClass.Core | WordClass.CoreAlone
        | WordClass.NotName | WordClass.Relation | WordClass.Family | WordClass.Address | WordClass.Filler | WordClass.Prose | WordClass.Particle | WordClass.GivenName;

    /// <summary>Collects the words of all tables.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<string, WordClass> _words = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

        public Builder Add(WordClass classes, string table)
        {
            foreach (var word in WordList.Expand(table))
            {
                AddWord(word, classes);
            }

            return this;
        }

        public void AddWord(string word, WordClass classes)
        {
            if (word.Length > 0)
            {
                _words[word] = _words.GetValueOrDefault(word) | classes;
                _ids.TryAdd(word, _words.Count);
            }
        }

        /// <summary>Gets the id of a word, which is learnt where it is new: its place among all words, counted from one.</summary>
        public int IdOf(string word)
        {
            AddWord(word, WordClass.None);
            return _ids[word];
        }

        public Lexicon Build() => new(_words);
    }
}
