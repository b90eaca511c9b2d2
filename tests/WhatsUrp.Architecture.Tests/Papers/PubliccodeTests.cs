// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Architecture.Tests.Tree;
using YamlDotNet.RepresentationModel;

namespace WhatsUrp.Architecture.Tests.Papers;

/// <summary>publiccode.yml against the rules of the standard 0.7 that concern us.</summary>
public sealed class PubliccodeTests
{
    private readonly YamlNode _root = Load();

    [Theory]
    [InlineData("publiccodeYmlVersion", "0.7")]
    [InlineData("name", "WhatsUrp")]
    [InlineData("softwareType", "library")]
    [InlineData("legal/license", "BSD-3-Clause")]
    [InlineData("maintenance/type", "community")]
    [InlineData("localisation/localisationReady", "true")]
    public void Mandatory_key_has_its_value(string path, string value) => Assert.Equal(value, Text(path));

    [Theory]
    [InlineData("platforms")]
    [InlineData("localisation/availableLanguages")]
    [InlineData("maintenance/contacts")]
    [InlineData("description/it/features")]
    [InlineData("description/en/features")]
    [InlineData("dependsOn/proprietary")]
    public void Mandatory_list_is_not_empty(string path) => Assert.NotEmpty(Assert.IsType<YamlSequenceNode>(Find(path)).Children);

    [Fact]
    public void Repository_is_a_web_address() => Assert.StartsWith("https://", Text("url"), StringComparison.Ordinal);

    [Fact]
    public void Status_is_one_of_the_standard() =>
        Assert.Contains(Text("developmentStatus"), new[] { "concept", "development", "beta", "stable", "obsolete" });

    [Theory]
    [InlineData("it")]
    [InlineData("en")]
    public void Descriptions_have_the_lengths_of_the_standard(string language)
    {
        Assert.InRange(Text($"description/{language}/shortDescription").Length, 1, 150);
        Assert.InRange(Text($"description/{language}/longDescription").Length, 150, 10_000);
    }

    [Fact]
    public void Deprecated_section_for_italy_is_not_written() => Assert.Null(Find("IT") ?? Find("it"));

    [Fact]
    public void Adopting_body_is_not_named_in_our_copy() => Assert.Null(Find("organisation"));

    private static YamlNode Load()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(ProjectTree.Read("publiccode.yml")));
        return stream.Documents[0].RootNode;
    }

    private string Text(string path) => Assert.IsType<YamlScalarNode>(Find(path)).Value ?? "";

    private YamlNode? Find(string path) => path.Split('/').Aggregate((YamlNode?)_root, (node, key) =>
        node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null);
}
