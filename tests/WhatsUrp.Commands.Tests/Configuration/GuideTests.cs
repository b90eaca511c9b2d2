// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using Microsoft.Extensions.Configuration;
using WhatsUrp.Commands.Catalog;
using WhatsUrp.Commands.Tests.Samples;

namespace WhatsUrp.Commands.Tests.Configuration;

/// <summary>What people copy out of the guide starts, and does what the guide says.</summary>
public sealed class GuideTests
{
    private static readonly string[] Examples = [.. File.ReadAllText(Path.Combine(SampleLines.Root, "docs", "guide", "configure-a-line.md")).ReplaceLineEndings("\n").Split("```json\n").Skip(1).Select(part => part[..part.IndexOf("```", StringComparison.Ordinal)])];

    [Fact]
    public void Every_example_starts() => Assert.All(Examples, example => Assert.Empty(Read(example).Faults));

    [Theory]
    [InlineData("ATTIVA MIRTO Anna Serra Santa Lucia", "protezione-civile", "cognome=Serra; contrada=santa-lucia; nome=Anna")]
    [InlineData("attiva mirto scuola, Anna Serra, c.da Piano Fiera, primaria, AB123CD", "protezione-civile scuola", "cognome=Serra; contrada=fiera; nome=Anna; plesso=primaria; targa=AB123CD")]
    [InlineData("LETTURA 1.234", "", "contatore=1234")]
    [InlineData("lettura 1234,5", "", "")]
    public void The_line_with_data_reads_what_it_says(string text, string lists, string data)
    {
        var outcome = Assert.Single(Read(Examples[1]).Catalog.Lines).Grammar.Parse(text);

        Assert.Equal((lists, data), (MirtoLine.Lists(outcome), MirtoLine.Data(outcome)));
    }

    private static (LineCatalog Catalog, IReadOnlyList<string> Faults) Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return LineCatalogReader.Read(new ConfigurationBuilder().AddJsonStream(stream).Build().GetSection("WhatsUrp"), []);
    }
}
