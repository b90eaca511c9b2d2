// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;

namespace WhatsUrp.Commands.Tests.Yardstick;

/// <summary>Compares an outcome with what is expected of a message.</summary>
internal static class Verdict
{
    /// <summary>Says what differs; <see langword="null"/> for nothing.</summary>
    public static string? FaultOf(YardstickMessage expected, ParseOutcome outcome)
    {
        var kind = KindOf(outcome);
        return kind != expected.Expect ? $"is {kind} ({outcome.RuleId}) and not {expected.Expect}" : Lists(expected, outcome) ?? Fields(expected, outcome);
    }

    private static string KindOf(ParseOutcome outcome) => outcome switch
    {
        CommandOutcome { Effect: CommandEffect.Subscribe, AmbiguousFields.Count: > 0 } => "ask",
        CommandOutcome { Effect: CommandEffect.Subscribe } => "join",
        CommandOutcome { Effect: CommandEffect.Custom } => "custom",
        CommandOutcome command => command.Effect.ToString().ToLowerInvariant(),
        OptOutOutcome => "leave",
        SuggestionOutcome => "suggest",
        AmbiguousOutcome => "ask",
        _ => "none",
    };

    private static string? Lists(YardstickMessage expected, ParseOutcome outcome)
    {
        if (expected.Lists is null)
        {
            return null;
        }

        var ids = outcome switch
        {
            CommandOutcome command => command.Lists.Select(list => list.Id),
            OptOutOutcome leave => leave.Lists,
            _ => [],
        };
        var found = string.Join(", ", ids.Select(id => id.Value).Order(StringComparer.Ordinal));
        return found == string.Join(", ", expected.Lists.Order(StringComparer.Ordinal)) ? null : $"means the lists [{found}]";
    }

    private static string? Fields(YardstickMessage expected, ParseOutcome outcome)
    {
        foreach (var (field, value) in expected.Fields ?? new Dictionary<string, string>())
        {
            var matches = outcome is CommandOutcome command ? command.Fields.Where(match => match.Field.Value == field).Select(match => match.Value) : [];
            var found = string.Join(", ", matches.Order(StringComparer.Ordinal));
            if (found != value)
            {
                return $"holds {field} '{found}'";
            }
        }

        return null;
    }
}
