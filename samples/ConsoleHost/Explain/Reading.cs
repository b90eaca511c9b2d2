// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.ConsoleHost.Screens;
using WhatsUrp.Lines;

namespace WhatsUrp.ConsoleHost.Explain;

/// <summary>Puts an outcome into the words that programs read.</summary>
internal static class Reading
{
    private static readonly Request Nothing = new(null, [], [], [], []);

    public static ReadingJson Of(ParseOutcome outcome, LineDefinition line, JsonElement? id)
    {
        var (name, request) = outcome switch
        {
            CommandOutcome { Effect: CommandEffect.Help } help => ("help", Of(help)),
            CommandOutcome command => ("command", Of(command)),
            OptOutOutcome optOut => ("opt_out", Of(optOut)),
            SuggestionOutcome suggestion => ("suggestion", Common(suggestion.Candidates)),
            AmbiguousOutcome ambiguous => ("ambiguous", Common(ambiguous.Candidates)),
            _ => ("not_a_command", Nothing),
        };
        return new ReadingJson(
            id,
            name,
            request.Verb,
            request.Lists,
            JsonFields.Of(line, request.Fields),
            request.Missing,
            outcome is NotACommand { PossibleOptOut: true },
            outcome.RuleId,
            request.ToConfirm.Count == 0 ? null : request.ToConfirm);
    }

    private static Request Of(ParseOutcome outcome) => outcome switch
    {
        CommandOutcome command => new Request(
            command.Effect == CommandEffect.Custom ? command.Verb.Value : command.Effect.ToString().ToLowerInvariant(),
            [.. command.Lists.Select(list => list.Id.Value).Union(NearLists(command))],
            [.. command.Fields.Select(field => (field.Field, field.Value)), .. NearValues(command)],
            [.. command.Missing.Select(field => field.Value)],
            [.. NearLists(command), .. NearValues(command).Select(near => near.Field.Value)]),
        OptOutOutcome optOut => new Request("unsubscribe", optOut.Lists.Count == 0 ? ["*"] : [.. optOut.Lists.Select(list => list.Value)], [], [], []),
        _ => Nothing,
    };

    private static IEnumerable<string> NearLists(CommandOutcome command) =>
        command.UnknownLists.Where(list => list.Suggestions.Count == 1).Select(list => list.Suggestions[0].Value);

    private static IEnumerable<(FieldId Field, string Value)> NearValues(CommandOutcome command) =>
        command.AmbiguousFields.Where(field => field.Candidates.Count == 1).Select(field => (field.Field, field.Candidates[0]));

    /// <summary>Candidates that ask for the same thing speak with one voice; others with none.</summary>
    private static Request Common(IReadOnlyList<ParseOutcome> candidates)
    {
        Request[] requests = [.. candidates.Select(Of)];
        return requests is [var first, ..] && Array.TrueForAll(requests, request => request.Verb == first.Verb) ? first : Nothing;
    }

    private sealed record Request(
        string? Verb, IReadOnlyList<string> Lists, IReadOnlyList<(FieldId Field, string Value)> Fields, IReadOnlyList<string> Missing, IReadOnlyList<string> ToConfirm);
}
