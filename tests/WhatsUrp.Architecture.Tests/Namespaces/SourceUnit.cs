// SPDX-License-Identifier: BSD-3-Clause

using System.Text.RegularExpressions;
using WhatsUrp.Architecture.Tests.Tree;

namespace WhatsUrp.Architecture.Tests.Namespaces;

/// <summary>One source file as the namespace graph sees it: where it stands, what it declares, what it mentions.</summary>
internal sealed partial class SourceUnit
{
    private readonly string _code;
    private readonly HashSet<string> _usings;
    private readonly HashSet<string> _words;

    public SourceUnit(string file, string source)
    {
        File = file;
        _code = Code.WithoutCommentsAndStrings(source);
        Namespace = NamespaceLine().Match(_code) is { Success: true } match ? match.Groups[1].Value : "";
        Types = [.. Declaration().Matches(_code).Select(declared => declared.Groups[1].Value)];
        _usings = [.. UsingLine().Matches(_code).Select(used => used.Groups[1].Value)];
        _words = [.. UnqualifiedWord().Matches(_code).Select(word => word.Value)];
    }

    public string File { get; }

    public string Namespace { get; }

    public IReadOnlyList<string> Types { get; }

    /// <summary>Says how this file uses another namespace; nothing when it does not.</summary>
    /// <param name="other">The other namespace.</param>
    /// <param name="declared">The types that stand in it.</param>
    /// <param name="own">The types of this file's own namespace, which hide those of enclosing ones.</param>
    /// <param name="ours">Whether the other namespace belongs to the package alone, so that a using is proof enough.</param>
    public string? Uses(string other, IReadOnlySet<string> declared, IReadOnlySet<string> own, bool ours)
    {
        var imported = _usings.FirstOrDefault(used => used == other || (used.StartsWith(other + ".", StringComparison.Ordinal) && declared.Contains(used[(other.Length + 1)..])));
        var encloses = Namespace.StartsWith(other + ".", StringComparison.Ordinal);
        if (imported is not null && ours)
        {
            return $"using {imported}";
        }

        if (imported is not null || encloses)
        {
            return declared.FirstOrDefault(type => _words.Contains(type) && !own.Contains(type)) is { } named ? $"names {named}" : null;
        }

        return declared.FirstOrDefault(type => Qualified(other, type)) is { } qualified ? $"names {other}.{qualified}" : null;
    }

    /// <summary>Whether the code writes the type with its namespace, in full or from an enclosing namespace on.</summary>
    private bool Qualified(string other, string type)
    {
        var segments = other.Split('.');
        return Enumerable.Range(0, segments.Length)
            .Where(skip => skip == 0 || Encloses(string.Join('.', segments[..skip])))
            .Any(skip => Regex.IsMatch(_code, $@"(?<![\w.]){Regex.Escape(string.Join('.', segments[skip..]))}\.{type}\b"));
    }

    private bool Encloses(string outer) => Namespace == outer || Namespace.StartsWith(outer + ".", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(@"^\s*(?:global\s+)?using\s+(?:static\s+)?(?:\w+\s*=\s*)?(?:global::)?([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex UsingLine();

    [GeneratedRegex(@"^(?:[a-z]+\s+)*(?:class|struct|interface|enum|record|delegate\s+[\w<>?\[\].]+)\s+(?:class\s+|struct\s+)?(\w+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(?<![\w.])[A-Z]\w*")]
    private static partial Regex UnqualifiedWord();
}
