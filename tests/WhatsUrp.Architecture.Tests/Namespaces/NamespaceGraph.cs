// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Architecture.Tests.Namespaces;

/// <summary>Which namespace of one package uses which other, read from source text, and the cycles in it.</summary>
/// <remarks>
/// A namespace uses another when a file of it says so in a <c>using</c>, writes a qualified name of one of its types, or names a type of an
/// enclosing namespace, which needs no <c>using</c>. A namespace outside the package's own root (extension methods for dependency injection)
/// is used only where one of the package's types is named: others stand in it too.
/// </remarks>
internal sealed class NamespaceGraph
{
    private readonly SortedDictionary<string, SortedDictionary<string, string>> _edges = new(StringComparer.Ordinal);

    public NamespaceGraph(string root, IReadOnlyCollection<SourceUnit> units)
    {
        var types = units.ToLookup(unit => unit.Namespace, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.SelectMany(unit => unit.Types).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var unit in units)
        {
            foreach (var (other, declared) in types.Where(pair => pair.Key != unit.Namespace))
            {
                if (unit.Uses(other, declared, types[unit.Namespace], ours: IsInside(other, root)) is { } how)
                {
                    Edges(unit.Namespace).TryAdd(other, $"{unit.File}: {how}");
                }
            }
        }
    }

    /// <summary>Finds a cycle and says it, one arrow a line with the file that draws it; nothing when there is none.</summary>
    public string? FindCycle()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        return _edges.Keys.Select(start => Walk(start, [], done)).FirstOrDefault(cycle => cycle is not null);
    }

    private static bool IsInside(string name, string root) => name == root || name.StartsWith(root + ".", StringComparison.Ordinal);

    private SortedDictionary<string, string> Edges(string from) =>
        _edges.TryGetValue(from, out var edges) ? edges : _edges[from] = new(StringComparer.Ordinal);

    private string? Walk(string at, List<string> path, HashSet<string> done)
    {
        var seen = path.IndexOf(at);
        if (seen >= 0)
        {
            var cycle = path[seen..].Append(at).ToList();
            return string.Join('\n', cycle.Zip(cycle.Skip(1), (from, to) => $"{from} -> {to} ({_edges[from][to]})"));
        }

        if (done.Contains(at) || !_edges.TryGetValue(at, out var edges))
        {
            return null;
        }

        var found = edges.Keys.Select(next => Walk(next, [.. path, at], done)).FirstOrDefault(cycle => cycle is not null);
        done.Add(at);
        return found;
    }
}
