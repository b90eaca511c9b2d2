// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Architecture.Tests.Tree;

namespace WhatsUrp.Architecture.Tests.Sources;

public sealed class FolderTests
{
    private static readonly string[] Drawers = ["helpers", "utils", "utilities", "common", "managers", "services", "misc"];

    private static readonly string[] Root =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "Directory.Build.props", "Directory.Packages.props",
        "LICENSE", "README.it.md", "README.md", "SECURITY.md", "WhatsUrp.sln", "benchmarks", "docs", "eng", "global.json", "publiccode.yml", "samples", "src", "tests",
    ];

    [Fact]
    public void Folder_is_named_for_a_feature_and_never_a_drawer() =>
        Offenders.None(Folders().Where(folder => Drawers.Contains(folder, StringComparer.OrdinalIgnoreCase)));

    [Fact]
    public void Folder_names_have_no_spaces() =>
        Offenders.None(Folders().Where(folder => folder.Any(char.IsWhiteSpace)));

    [Fact]
    public void Root_holds_what_a_visitor_needs_and_nothing_else() =>
        Offenders.None(ProjectTree.Files.Select(file => file.Split('/')[0]).Distinct().Except(Root));

    private static IEnumerable<string> Folders() => ProjectTree.Files.SelectMany(file => file.Split('/')[..^1]).Distinct();
}
