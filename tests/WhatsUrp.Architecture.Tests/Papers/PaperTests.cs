// SPDX-License-Identifier: BSD-3-Clause

using System.Text.RegularExpressions;
using WhatsUrp.Architecture.Tests.Packages;
using WhatsUrp.Architecture.Tests.Tree;

namespace WhatsUrp.Architecture.Tests.Papers;

public sealed partial class PaperTests
{
    [Theory]
    [InlineData("README.md")]
    [InlineData("README.it.md")]
    [InlineData("LICENSE")]
    [InlineData("CHANGELOG.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("SECURITY.md")]
    [InlineData("publiccode.yml")]
    public void Root_has_its_papers(string file) => Assert.True(ProjectTree.Exists(file));

    [Fact]
    public void Readme_shows_the_two_commands() =>
        Assert.Contains("\ndotnet run --project samples/ConsoleHost\ndotnet test\n", ProjectTree.Read("README.md"), StringComparison.Ordinal);

    [Fact]
    public void Readme_names_every_package() =>
        Offenders.None(Package.Names.Where(name => !ProjectTree.Read("README.md").Contains($"[{name}]", StringComparison.Ordinal)));

    [Fact]
    public void Changelog_has_a_place_for_what_is_not_released() =>
        Assert.Contains("\n## [Unreleased]\n", ProjectTree.Read("CHANGELOG.md"), StringComparison.Ordinal);

    [Fact]
    public void Index_of_the_documentation_names_every_page() =>
        Offenders.None(ProjectTree.Under(".md", "docs")
            .Where(page => page != "docs/README.md" && !ProjectTree.Read("docs/README.md").Contains($"]({page["docs/".Length..]})", StringComparison.Ordinal)));

    [Fact]
    public void Links_between_papers_lead_somewhere() =>
        Offenders.None(ProjectTree.Files
            .Where(file => file.EndsWith(".md", StringComparison.Ordinal))
            .SelectMany(file => Link().Matches(ProjectTree.Read(file)).Select(link => (File: file, Target: link.Groups[1].Value)))
            .Where(link => !link.Target.Contains("://", StringComparison.Ordinal) && !ProjectTree.IsThere(Path.Combine(Path.GetDirectoryName(link.File)!, link.Target)))
            .Select(link => $"{link.File}: {link.Target}"));

    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();
}
