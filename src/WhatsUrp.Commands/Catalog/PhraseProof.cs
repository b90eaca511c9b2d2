// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;

namespace WhatsUrp.Commands.Catalog;

/// <summary>Reads every phrase of a line with the line's own grammar: a phrase that means something else would be published in vain.</summary>
internal static class PhraseProof
{
    /// <summary>Finds the phrases that do not run their own command, such as one that everybody understands as leaving.</summary>
    /// <returns>One sentence for each fault; none when all is well.</returns>
    public static IEnumerable<string> Faults(ICommandGrammar grammar) =>
        from verb in grammar.Line.Verbs
        from phrase in verb.Phrases
        let outcome = grammar.Parse(phrase.Text)
        where !Runs(outcome, verb)
        select $"WURP0229: line '{grammar.Line.Id}', verb '{verb.Id}': '{phrase.Text}' is read as something else ({outcome.RuleId}); choose other words.";

    private static bool Runs(ParseOutcome outcome, VerbDefinition verb) => verb.Effect is CommandEffect.Unsubscribe or CommandEffect.Erase
        ? outcome is OptOutOutcome
        : outcome is CommandOutcome command && command.Verb == verb.Id;
}
