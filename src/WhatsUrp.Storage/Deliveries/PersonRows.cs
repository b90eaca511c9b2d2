// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;

namespace WhatsUrp.Storage.Deliveries;

/// <summary>Names the deliveries of a person within a statement: by the person, and those to a stranger by the address.</summary>
/// <remarks>Each id has a branch of its own: a planner without statistics would else walk the whole line.</remarks>
internal sealed class PersonRows
{
    private readonly List<string> _branches = [];
    private readonly List<(string Name, object? Value)> _parameters = [];

    public PersonRows(IEnumerable<SubscriberId> persons, IEnumerable<byte[]> pairs)
    {
        foreach (var person in persons)
        {
            Add("subscriber_id", person);
        }

        foreach (var pair in pairs)
        {
            // What was erased is nobody's, even while it is on the wire.
            Add("content IS NOT NULL AND pair", pair);
        }
    }

    public bool IsEmpty => _branches.Count == 0;

    /// <summary>Gets the query of their ids; the line is its parameter <c>@line</c>.</summary>
    public string Ids => string.Join(" UNION ALL ", _branches);

    public IReadOnlyList<(string Name, object? Value)> Parameters => _parameters;

    private void Add(string column, object value)
    {
        var name = "@key" + new string([.. Letters(_parameters.Count)]);
        _branches.Add($"SELECT id FROM delivery WHERE line_id = @line AND {column} = {name}");
        _parameters.Add((name, value));
    }

    private static IEnumerable<char> Letters(int number)
    {
        for (; number >= 26; number /= 26)
        {
            yield return (char)('A' + (number % 26));
        }

        yield return (char)('A' + number);
    }
}
