// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Architecture.Tests.Tree;

namespace WhatsUrp.Architecture.Tests.Packages;

public sealed class PackagePaperTests
{
    private static readonly string[] ApiFiles = ["PublicAPI.Shipped.txt", "PublicAPI.Unshipped.txt"];

    public static TheoryData<string> Packages => Package.Cases;

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_has_a_readme_that_starts_with_its_name(string name) =>
        Assert.Equal($"# {name}", ProjectTree.Lines($"src/{name}/README.md")[0]);

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_says_what_it_is(string name) => Assert.InRange(new Package(name).Description?.Length ?? 0, 20, 400);

    [Theory]
    [MemberData(nameof(Packages))]
    public void Public_api_files_are_nullable_and_list_nothing_twice(string name)
    {
        var files = ApiFiles.Select(file => ProjectTree.Lines($"src/{name}/{file}")).ToList();

        Assert.All(files, lines => Assert.Equal("#nullable enable", lines[0]));
        Offenders.None(files.SelectMany(lines => lines.Skip(1)).CountBy(line => line).Where(line => line.Value > 1).Select(line => line.Key));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_has_a_test_project_of_its_name(string name) =>
        Assert.True(ProjectTree.Exists($"tests/{name}.Tests/{name}.Tests.csproj"));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = ProjectTree.Read("WhatsUrp.sln").Replace('\\', '/');

        Offenders.None(ProjectTree.Under(".csproj", "src", "tests", "samples", "benchmarks")
            .Where(project => !solution.Contains($"\"{project}\"", StringComparison.Ordinal)));
    }
}
