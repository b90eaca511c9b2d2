// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Text;

/// <summary>All words that any rule of a line knows, with their sorts: one look-up a token.</summary>
internal sealed class Lexicon
{
    private readonly WordTable<WordClass> _words;

    private Lexicon(Dictionary<string, WordClass> words) => _words = new WordTable<WordClass>(words);

    /// <summary>Finds the sorts of a word; of a word with an elided article (L'ACQUA) those of its noun.</summary>
    public WordClass Find(ReadOnlySpan<char> word, int elision)
    {
        if (_words.TryGet(word, out var classes))
        {
            return classes;
        }

        return elision > 0 && elision < word.Length && _words.TryGet(word[elision..], out classes) ? classes & ~Starts : WordClass.None;
    }

    // A word with an article in front begins no phrase (L'ISCRIZIONE), and may be a name (DELL'AMICO).
    private const WordClass Starts = WordClass.VerbStart | WordClass.LeaveStart | WordClass.ClearStart | WordClass.ListStart | WordClass.PlaceStart | WordClass.LabelStart
        | WordClass.PolicyStart | WordClass.IgnoreStart | WordClass.Stem | WordClass.PlaceEnd | WordClass.Core | WordClass.CoreAlone
        | WordClass.NotName | WordClass.Relation | WordClass.Family | WordClass.Address | WordClass.Filler | WordClass.Prose | WordClass.Particle | WordClass.GivenName;

    /// <summary>Collects the words of all tables.</summary>
    internal sealed class Builder
    {
        private readonly Dictionary<string, WordClass> _words = new(StringComparer.Ordinal);

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
            }
        }

        /// <summary>Marks the first word of each folded phrase.</summary>
        public void AddStarts(IEnumerable<string> phrases, WordClass classes)
        {
            foreach (var phrase in phrases)
            {
                var blank = phrase.IndexOf(' ', StringComparison.Ordinal);
                AddWord(blank < 0 ? phrase : phrase[..blank], classes);
            }
        }

        public Lexicon Build() => new(_words);
    }
}
