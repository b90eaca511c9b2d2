// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Grammar;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Verbs;

/// <summary>The data of a command by the name of their field.</summary>
/// <param name="matches">What the grammar found.</param>
public sealed class CommandArguments(IReadOnlyList<FieldMatch> matches)
{
    /// <summary>Gets the value of a field: the citizen's own words, or the id of a place or choice.</summary>
    /// <param name="field">The id of the field.</param>
    /// <returns>The value.</returns>
    /// <exception cref="KeyNotFoundException">The command has no such datum: it is not required, or no field of the verb. Ask <see cref="TryGet"/>.</exception>
    public string this[string field] => TryGet(field, out var value)
        ? value
        : throw new KeyNotFoundException($"WURP0320: the command has no datum {field}. Make the field required, or ask TryGet.");

    /// <summary>Gets the value of a field that may be missing.</summary>
    /// <param name="field">The id of the field.</param>
    /// <param name="value">The value; empty when it is missing.</param>
    /// <returns><see langword="true"/> when there is one.</returns>
    public bool TryGet(string field, out string value)
    {
        value = All(field) is [var first, ..] ? first : "";
        return value.Length > 0;
    }

    /// <summary>Gets all values of a field that takes several.</summary>
    /// <param name="field">The id of the field.</param>
    /// <returns>The values, in the order of the message; none when the datum is missing.</returns>
    public IReadOnlyList<string> All(string field)
    {
        var id = new FieldId(field);
        return [.. matches.Where(match => match.Field == id).Select(match => match.Value)];
    }
}
