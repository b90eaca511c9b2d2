// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Tests.Verbs;

/// <summary>The examples of the guide are the classes of these tests: what people copy compiles.</summary>
public sealed class GuideTests
{
    [Theory]
    [InlineData("LetturaContatore")]
    [InlineData("OrarioBiblioteca")]
    [InlineData("Scuola")]
    [InlineData("Ladino")]
    public void The_guide_shows_the_class_that_is_tested(string name)
    {
        var source = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Verbs", $"{name}.cs")).ReplaceLineEndings("\n");
        var guide = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Verbs", "your-own-verb.md")).ReplaceLineEndings("\n");

        Assert.Contains(source[source.IndexOf("/// <summary>", StringComparison.Ordinal)..].TrimEnd(), guide, StringComparison.Ordinal);
    }
}
