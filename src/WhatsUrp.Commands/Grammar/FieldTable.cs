// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>A field with its vocabulary, ready to be looked up.</summary>
internal sealed class FieldTable
{
    /// <summary>The most fields that a line may have: each is a bit of a set.</summary>
    public const int Max = 64;

    public FieldTable(FieldDefinition field, int index, Lexicon.Builder words)
    {
        Field = field;
        Index = index;
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (choice, entry) in field.Choices.Index())
        {
            foreach (var form in entry.Names.SelectMany(PhraseForms.OfName))
            {
                names.TryAdd(form, choice);
            }
        }

        Names = new PhraseTable<int>(names, words, WordClass.PlaceStart, WordClass.PlaceEnd);
    }

    /// <summary>Gets the field.</summary>
    public FieldDefinition Field { get; }

    /// <summary>Gets its place in the configured order.</summary>
    public int Index { get; }

    /// <summary>Gets the bit that stands for it in a set of fields.</summary>
    public ulong Bit => 1UL << Index;

    /// <summary>Gets its vocabulary, folded; an entry is known by its place.</summary>
    public PhraseTable<int> Names { get; }

    /// <summary>Gets a value indicating whether its values are a closed set.</summary>
    public bool IsClosed => Field.Kind is FieldKind.Place or FieldKind.Choice;

    /// <summary>Finds the one entry whose name is nearly a word or phrase.</summary>
    /// <returns>The entries at the least distance; empty when none is near.</returns>
    public IReadOnlyList<string> Near(ReadOnlySpan<char> folded)
    {
        var best = int.MaxValue;
        var found = new List<string>();
        foreach (var (name, choice) in Names.Phrases)
        {
            if (EditDistance.IsNear(folded, name, out var distance) && distance <= best)
            {
                if (distance < best)
                {
                    found.Clear();
                    best = distance;
                }

                if (!found.Contains(Field.Choices[choice].Id))
                {
                    found.Add(Field.Choices[choice].Id);
                }
            }
        }

        return found;
    }

    /// <summary>Tells whether a word fits the characters and length of a code. A code of letters and digits holds a digit: else any word were one.</summary>
    public bool FitsPattern(ReadOnlySpan<char> word)
    {
        if (word.Length < Field.MinLength || word.Length > Field.MaxLength)
        {
            return false;
        }

        var digits = 0;
        foreach (var c in word)
        {
            var isDigit = char.IsAsciiDigit(c);
            var fits = Field.Characters switch
            {
                PatternCharacters.Digits => isDigit,
                PatternCharacters.Letters => char.IsAsciiLetterUpper(c),
                _ => isDigit || char.IsAsciiLetterUpper(c),
            };
            if (!fits)
            {
                return false;
            }

            digits += isDigit ? 1 : 0;
        }

        return digits > 0 || Field.Characters != PatternCharacters.Alphanumeric;
    }
}
