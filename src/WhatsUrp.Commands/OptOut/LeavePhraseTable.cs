// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.OptOut;

/// <summary>Builds the table of leaving phrases: the core first, so that nothing shadows it, then what the line adds.</summary>
internal static class LeavePhraseTable
{
    /// <summary>Gets the core words and phrases, folded.</summary>
    public static IReadOnlySet<string> Core { get; } = WordList.Phrases(CoreWords.Italian + "\n" + CoreWords.Others + "\n" + CoreWords.Alone)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Builds the table of a line.</summary>
    public static PhraseTable<LeavePhrase> Build(LineDefinition line, Lexicon.Builder words)
    {
        var phrases = new Dictionary<string, LeavePhrase>(StringComparer.Ordinal);
        var core = new LeavePhrase("optout.a.core");
        foreach (var phrase in WordList.Phrases(CoreWords.Italian))
        {
            phrases.TryAdd(phrase, phrase.Contains("ISCRIZIONE O", StringComparison.Ordinal) ? core with { NamesMayFollow = true } : core);
        }

        foreach (var phrase in WordList.Phrases(CoreWords.Others))
        {
            phrases.TryAdd(phrase, core);
        }

        foreach (var phrase in WordList.Phrases(CoreWords.Alone))
        {
            phrases.TryAdd(phrase, core with { Alone = true });
        }

        foreach (var verb in line.Verbs.Where(verb => verb.Effect is CommandEffect.Unsubscribe or CommandEffect.Erase))
        {
            AddVerb(phrases, verb);
        }

        foreach (var folded in line.OptOut.Phrases.Select(TextFold.Fold).Where(folded => folded.Length > 0))
        {
            phrases.TryAdd(folded, new LeavePhrase("optout.a.configured"));
        }

        return new PhraseTable<LeavePhrase>(phrases, words, WordClass.LeaveStart);
    }

    private static void AddVerb(Dictionary<string, LeavePhrase> phrases, VerbDefinition verb)
    {
        var erasure = verb.Effect == CommandEffect.Erase;
        foreach (var phrase in verb.Phrases)
        {
            var entry = new LeavePhrase(
                erasure ? "optout.a.erase" : "optout.a.verb",
                NamesMayFollow: true,
                Language: phrase.Language,
                Lists: verb.Lists.Count > 0 && !erasure ? verb.Lists : null,
                Erasure: erasure);
            var folded = TextFold.Fold(phrase.Text);
            if (folded.Length == 0)
            {
                continue;
            }

            // A core phrase that the line lists too keeps its force and gains the language.
            phrases[folded] = phrases.TryGetValue(folded, out var known) && entry.Lists is null
                ? known with { Rule = entry.Rule, Language = phrase.Language, Erasure = known.Erasure || erasure, NamesMayFollow = true }
                : entry;
            foreach (var alias in PhraseForms.OfPhrase(folded))
            {
                phrases.TryAdd(alias, entry);
            }
        }
    }
}
