// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using Microsoft.Extensions.Configuration;
using WhatsUrp.Commands.Catalog;
using WhatsUrp.Commands.Configuration;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Tests.Dialogue;

/// <summary>The lines that the tests talk to: the sample's San Romano, and the example of the configuration guide.</summary>
internal static class SampleLines
{
    public const string SanRomano = "san-romano";
    public const string Gressan = "gressan";

    public static CompiledLine Compile(string line, Func<string, string>? change = null)
    {
        var json = Json(line);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(change?.Invoke(json) ?? json));
        var configuration = new ConfigurationBuilder().AddJsonStream(stream).Build();
        var loaded = LineLoader.Load(new LineId(line), configuration.GetSection($"WhatsUrp:Lines:{line}"));
        Assert.Empty(loaded.Faults);
        return new CompiledLine(CompiledGrammar.Create(loaded.Line!));
    }

    /// <summary>Reads a line's configuration; that of Gressan is the first JSON example of the guide.</summary>
    public static string Json(string line)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Lines");
        if (line != Gressan)
        {
            return File.ReadAllText(Path.Combine(folder, $"{line}.json"));
        }

        var guide = File.ReadAllText(Path.Combine(folder, "configure-a-line.md")).ReplaceLineEndings("\n");
        var start = guide.IndexOf("```json\n", StringComparison.Ordinal) + 8;
        return guide[start..guide.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
