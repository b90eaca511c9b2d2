// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Tests.Conformance;

/// <summary>Compares an outcome with what a message's author expects, and says what differs.</summary>
internal static class Expectation
{
    public static string? FaultOf(JsonElement message, ParseOutcome outcome)
    {
        var verdict = message.GetProperty("verdict").GetString();
        var commands = message.TryGetProperty("commands", out var array) ? array.EnumerateArray().ToList() : [];
        if (commands.FirstOrDefault() is { ValueKind: JsonValueKind.Object } first && first.GetProperty("verb").GetString() == "unsubscribe")
        {
            return Leave(first, outcome);
        }

        return verdict switch
        {
            "not_command" => NotCommand(message, outcome),
            "ask_back" => AskBack(commands, outcome),
            _ when commands.Count > 0 && commands[0].GetProperty("verb").GetString() is not "subscribe" and var verb => Other(verb, outcome),
            _ => Subscribe(commands[0], outcome, Tags(message)),
        };
    }

    private static string? Leave(JsonElement expected, ParseOutcome outcome)
    {
        if (outcome is not OptOutOutcome leave)
        {
            return "leave not recognised";
        }

        var wanted = Names(expected, "lists").Where(list => list != "*").Order(StringComparer.Ordinal);
        return wanted.SequenceEqual(leave.Lists.Select(list => Letters(list.Value)).Order(StringComparer.Ordinal)) ? null : "lists to leave";
    }

    private static string? NotCommand(JsonElement message, ParseOutcome outcome)
    {
        if (outcome is not NotACommand report)
        {
            return "is no command";
        }

        return message.TryGetProperty("urgent", out var urgent) && urgent.GetBoolean() && !report.Urgent ? "is urgent" : null;
    }

    private static string? AskBack(List<JsonElement> commands, ParseOutcome outcome)
    {
        if (outcome is AmbiguousOutcome or SuggestionOutcome)
        {
            return null;
        }

        if (outcome is not CommandOutcome command)
        {
            return "is to be asked back";
        }

        if (command.Lists.Count > 0 && command.Missing.Count == 0 && command.AmbiguousFields.Count == 0 && command.Fields.All(field => field.Confidence == Confidence.High))
        {
            return "nothing would be asked";
        }

        if (commands.Count == 0)
        {
            return command.AmbiguousFields.Count > 0 ? null : "is ambiguous"; // a question about a datum asks too
        }

        return Subscribe(commands[0], outcome, []);
    }

    // HELP, STATUS, CANCEL and the like, by the effect of the verb.
    private static string? Other(string? verb, ParseOutcome outcome) =>
        outcome is CommandOutcome command && string.Equals(command.Effect.ToString(), verb, StringComparison.OrdinalIgnoreCase) ? null : verb + " not recognised";

    private static string? Subscribe(JsonElement expected, ParseOutcome outcome, IReadOnlyList<string> tags)
    {
        // A near miss may be answered with a suggestion; what it would run must be right.
        var command = outcome as CommandOutcome ?? (tags.Contains("typo") || tags.Contains("autocorrect") ? (outcome as SuggestionOutcome)?.Candidates.OfType<CommandOutcome>().FirstOrDefault() : null);
        if (command is not { Effect: CommandEffect.Subscribe })
        {
            return "subscribe not recognised";
        }

        var lists = command.Lists.Select(list => list.Id).Concat(command.UnknownLists.SelectMany(list => list.Suggestions)).Select(list => Letters(list.Value));
        if (!Names(expected, "lists").Order(StringComparer.Ordinal).SequenceEqual(lists.Order(StringComparer.Ordinal)))
        {
            return "lists";
        }

        return Field(expected, "frazione", command, "frazione") ?? Name(expected, command);
    }

    private static string? Name(JsonElement expected, CommandOutcome command)
    {
        if (Field(expected, "first", command, "nome") is not { } fault)
        {
            return Field(expected, "last", command, "cognome");
        }

        // Surname first cannot be told without a list of names.
        var swapped = expected.TryGetProperty("full", out _) && Value(command, "nome") == expected.GetProperty("last").GetString() && Value(command, "cognome") == expected.GetProperty("first").GetString();
        return swapped ? null : fault;
    }

    private static string? Field(JsonElement expected, string name, CommandOutcome command, string field)
    {
        var wanted = expected.TryGetProperty(name, out var value) ? value.GetString() : null;
        var found = Value(command, field);
        return (wanted is null && found is null) || (wanted is not null && found is not null && Letters(wanted) == Letters(found)) ? null : name;
    }

    private static string? Value(CommandOutcome command, string field) =>
        command.Fields.Where(match => match.Field.Value == field).Select(match => match.Value).FirstOrDefault()
        ?? command.AmbiguousFields.Where(ambiguity => ambiguity.Field.Value == field && ambiguity.Candidates.Count == 1).Select(ambiguity => ambiguity.Candidates[0]).FirstOrDefault();

    private static IEnumerable<string> Names(JsonElement element, string name) =>
        element.TryGetProperty(name, out var array) ? array.EnumerateArray().Select(item => item.GetString() is "*" ? "*" : Letters(item.GetString()!)) : [];

    private static List<string> Tags(JsonElement message) => [.. message.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!)];

    private static string Letters(string text) => TextFold.Fold(text).Replace(" ", "", StringComparison.Ordinal);
}
