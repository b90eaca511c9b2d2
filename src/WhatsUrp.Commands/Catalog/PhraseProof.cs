// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Catalog;

/// <summary>Reads every phrase of a line with the line's own grammar: a phrase that means something else would be published in vain.</summary>
internal static class PhraseProof
{
    /// <summary>Finds the phrases that do not run their own command, such as one that everybody understands as leaving.</summary>
    /// <returns>One sentence for each fault; none when all is well.</returns>
    public static IEnumerable<string> Faults(ICommandGrammar grammar) => OfVerbs(grammar).Concat(OfPolicy(grammar));

    private static IEnumerable<string> OfVerbs(ICommandGrammar grammar) =>
        from verb in grammar.Line.Verbs
        from phrase in verb.Phrases
        let outcome = grammar.Parse(phrase.Text)
        where !Runs(outcome, verb)
        select $"WURP0229: line '{grammar.Line.Id}', verb '{verb.Id}': '{phrase.Text}' is read as something else ({outcome.RuleId}); choose other words.";

    // What accepts is read where the policy is asked: whoever answers with it must not leave, nor be asked again.
    private static IEnumerable<string> OfPolicy(ICommandGrammar grammar)
    {
        var asked = new ParseContext(new Draft { Id = "proof", Stage = DraftStage.AwaitingPolicy, Language = grammar.Line.Languages[0], ExpiresAt = DateTimeOffset.MaxValue, LastMessageAt = DateTimeOffset.MinValue });
        return from phrase in grammar.Line.Policy?.Accept ?? []
               let outcome = grammar.Parse(phrase, asked)
               where outcome is not DialogueAnswerOutcome { Kind: AnswerKind.Accept }
               select $"WURP0229: line '{grammar.Line.Id}', Policy:Accept: '{phrase}' is read as something else ({outcome.RuleId}); choose other words.";
    }

    private static bool Runs(ParseOutcome outcome, VerbDefinition verb) => verb.Effect is CommandEffect.Unsubscribe or CommandEffect.Erase
        ? outcome is OptOutOutcome
        : outcome is CommandOutcome command && command.Verb == verb.Id;
}
