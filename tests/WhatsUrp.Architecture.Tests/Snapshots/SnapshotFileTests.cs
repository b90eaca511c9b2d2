// SPDX-License-Identifier: BSD-3-Clause

using System.Text.RegularExpressions;
using WhatsUrp.Architecture.Tests.Tree;

namespace WhatsUrp.Architecture.Tests.Snapshots;

public sealed class SnapshotFileTests
{
    [Fact]
    public void Every_snapshot_has_its_test() =>
        Offenders.None(ProjectTree.Under(".verified.txt", "tests").Where(IsOrphan));

    [Fact]
    public void No_received_snapshot_is_kept() =>
        Offenders.None(ProjectTree.Files.Where(file => file.Contains(".received.", StringComparison.Ordinal)));

    /// <summary>Class.Method.verified.txt, or Class.Method_name=value.verified.txt, beside Class.cs.</summary>
    private static bool IsOrphan(string snapshot)
    {
        var folder = snapshot[..(snapshot.LastIndexOf('/') + 1)];
        var name = snapshot[folder.Length..].Split('.', 2);
        var test = $"{folder}{name[0]}.cs";
        return !ProjectTree.Exists(test) || !Methods(test).Any(method => Belongs(name[1], method));
    }

    private static IEnumerable<string> Methods(string test) =>
        Regex.Matches(Code.WithoutCommentsAndStrings(ProjectTree.Read(test)), @"\b(?:Task|void)\s+(\w+)\(").Select(match => match.Groups[1].Value);

    private static bool Belongs(string rest, string method) =>
        rest == method + ".verified.txt"
        || (rest.StartsWith(method + "_", StringComparison.Ordinal) && rest[(method.Length + 1)..].Contains('=', StringComparison.Ordinal));
}
