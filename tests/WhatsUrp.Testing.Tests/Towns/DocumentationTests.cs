// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.TestKit.Files;

namespace WhatsUrp.Testing.Tests.Towns;

public sealed class DocumentationTests
{
    private const string Folder = "tests/WhatsUrp.Testing.Tests/Towns";

    private static readonly string Readme = File.ReadAllText(ProjectRoot.PathOf("src/WhatsUrp.Testing/README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Host_of_the_readme_compiles() => AssertShown(Lines("Comune.cs").SkipWhile(line => !line.Contains("class Comune", StringComparison.Ordinal)));

    [Fact]
    public void Test_of_the_readme_is_a_test_of_ours() =>
        AssertShown(Lines("MensaOggiTests.cs").Where(line => line.StartsWith("        ", StringComparison.Ordinal)).Select(line => line[8..]));

    private static string[] Lines(string file) => File.ReadAllLines(ProjectRoot.PathOf($"{Folder}/{file}"));

    private static void AssertShown(IEnumerable<string> lines) => Assert.Contains($"```csharp\n{string.Join('\n', lines)}\n```", Readme, StringComparison.Ordinal);
}
