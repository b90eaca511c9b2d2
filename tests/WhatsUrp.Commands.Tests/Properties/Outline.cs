// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;

namespace WhatsUrp.Commands.Tests.Properties;

/// <summary>What matters of an outcome, as text: names without regard to case.</summary>
internal static class Outline
{
    public static string Of(ParseOutcome outcome) => outcome switch
    {
        CommandOutcome command => string.Join(
            '|',
            "command",
            command.Verb,
            string.Join(',', command.Lists.Select(list => list.Id.Value).Order(StringComparer.Ordinal)),
            string.Join(',', command.Fields.Select(field => $"{field.Field}={field.Key.ToUpperInvariant()}").Order(StringComparer.Ordinal)),
            string.Join(',', command.AmbiguousFields.Select(field => $"{field.Field}?{string.Join('/', field.Candidates)}")),
            string.Join(',', command.Missing),
            command.PolicyAcceptance is not null),
        OptOutOutcome leave => $"leave|{leave.Tier}|{string.Join(',', leave.Lists.Select(list => list.Value).Order(StringComparer.Ordinal))}|{leave.ErasureWanted}",
        AmbiguousOutcome ambiguous => "ambiguous|" + string.Join(';', ambiguous.Candidates.Select(Of)),
        SuggestionOutcome suggestion => "suggestion|" + string.Join(';', suggestion.Candidates.Select(Of)),
        NotACommand report => $"report|{report.PossibleOptOut}|{report.Urgent}",
        _ => outcome.GetType().Name + "|" + outcome.RuleId,
    };
}
