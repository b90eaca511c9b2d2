// SPDX-License-Identifier: BSD-3-Clause

using System.Text.RegularExpressions;
using WhatsUrp.Architecture.Tests.Tree;

namespace WhatsUrp.Architecture.Tests.Promises;

/// <summary>The announcement of 2015 made twenty promises, S1 to S20; a test that holds one carries its number in its name.</summary>
public sealed partial class PromiseTests
{
    private static readonly Lazy<HashSet<int>> Named = new(() =>
    [
        .. ProjectTree.Under(".cs", "tests")
            .SelectMany(file => Method().Matches(Code.WithoutCommentsAndStrings(ProjectTree.Read(file))))
            .SelectMany(method => Promise().Matches(method.Groups[1].Value))
            .Select(promise => int.Parse(promise.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)),
    ]);

    public static TheoryData<int> Promises => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Promises))]
    public void Promise_is_named_by_a_test(int number) =>
        Assert.True(Named.Value.Contains(number), $"No test method is named S{number}_…");

    [GeneratedRegex(@"\b(?:Task|void)\s+(\w+)\(")]
    private static partial Regex Method();

    [GeneratedRegex("(?<![A-Za-z0-9])S([0-9]{1,2})_")]
    private static partial Regex Promise();
}
