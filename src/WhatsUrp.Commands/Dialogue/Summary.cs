// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Commands.Dialogue;

/// <summary>Lists and data in words.</summary>
internal static class Summary
{
    public static string Lists(Turn turn, IEnumerable<ListId> lists) =>
        Join(turn, [.. turn.Line.Lists.Where(rule => lists.Contains(rule.Id)).Select(rule => rule.Definition.Title)]);

    /// <summary>One line for each field that has a value, in configured order, with a line break before the first.</summary>
    public static string Data(Turn turn, IEnumerable<FieldValue> values)
    {
        var byField = values.ToLookup(value => value.Field);
        var lines = turn.Line.Fields
            .Where(field => byField.Contains(field.Id))
            .Select(field => $"\n{field.Title}: {string.Join(", ", byField[field.Id].Select(value => field.Display(value.Value)))}");
        return string.Concat(lines);
    }

    /// <summary>Old and new value of each field that changes.</summary>
    public static string Changes(Turn turn, IReadOnlyList<FieldValue> changed)
    {
        var lines = turn.Line.Fields.Where(field => changed.Any(value => value.Field == field.Id)).Select(field =>
        {
            var before = turn.State.Fields.Where(v => v.Field == field.Id).Select(v => field.Display(v.Value)).ToArray();
            var after = string.Join(", ", changed.Where(v => v.Field == field.Id).Select(v => field.Display(v.Value)));
            return before.Length == 0 ? $"{field.Title}: {after}" : $"{field.Title}: {string.Join(", ", before)} → {after}";
        });
        return string.Join('\n', lines);
    }

    private static string Join(Turn turn, string[] titles) => titles switch
    {
        [] => turn.Text("Word:None"),
        [var only] => only,
        [.. var first, var last] => $"{string.Join(", ", first)} {turn.Text(last[0] is 'e' or 'E' ? "Word:AndBeforeE" : "Word:And")} {last}",
    };
}
