// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Grammar;

/// <summary>Compiles the phrases of a line's verbs. Those that leave belong to the opt-out guard.</summary>
internal static class VerbPhrases
{
    public static PhraseTable<VerbEntry> Build(LineDefinition line, IReadOnlyDictionary<VerbId, FieldPlan> plans, Lexicon.Builder words)
    {
        var phrases = new Dictionary<string, VerbEntry>(StringComparer.Ordinal);
        foreach (var (verb, phrase, folded) in Of(line))
        {
            phrases.TryAdd(folded, ToEntry(verb, phrase, folded, plans));
        }

        // Aliases after all phrases: what a comune wrote itself is never shadowed by a spelling that we add.
        foreach (var (verb, phrase, folded) in Of(line))
        {
            foreach (var alias in PhraseForms.OfPhrase(folded))
            {
                phrases.TryAdd(alias, ToEntry(verb, phrase, folded, plans));
            }
        }

        return new PhraseTable<VerbEntry>(phrases, words, WordClass.VerbStart);
    }

    public static PhraseTable<VerbEntry> Stems(LineDefinition line, IReadOnlyDictionary<VerbId, FieldPlan> plans, Lexicon.Builder words)
    {
        var stems = new Dictionary<string, VerbEntry>(StringComparer.Ordinal);
        foreach (var (verb, phrase, folded) in Of(line).Where(item => item.Verb.Effect == CommandEffect.Subscribe))
        {
            var blank = folded.LastIndexOf(' ');
            if (blank > 0 && PhraseForms.IsSwitch(folded.AsSpan(blank + 1)))
            {
                stems.TryAdd(folded[..blank], ToEntry(verb, phrase, folded, plans));
            }
        }

        return new PhraseTable<VerbEntry>(stems, words, WordClass.Stem);
    }

    private static IEnumerable<(VerbDefinition Verb, VerbPhrase Phrase, string Folded)> Of(LineDefinition line) =>
        from verb in line.Verbs
        where verb.Effect is not (CommandEffect.Unsubscribe or CommandEffect.Erase)
        from phrase in verb.Phrases
        let folded = TextFold.Fold(phrase.Text)
        where folded.Length > 0
        select (verb, phrase, folded);

    private static VerbEntry ToEntry(VerbDefinition verb, VerbPhrase phrase, string folded, IReadOnlyDictionary<VerbId, FieldPlan> plans) =>
        new(verb, phrase.Language, verb.Position ?? (folded.Contains(' ', StringComparison.Ordinal) ? MatchPosition.Anywhere : MatchPosition.Start), plans[verb.Id]);
}
