// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using WhatsUrp.Commands.Configuration;
using WhatsUrp.Commands.Definitions;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Tests.Samples;

/// <summary>The lines that tests speak to, read from configuration as a comune writes it.</summary>
internal static class SampleLines
{
    /// <summary>The root of the project, found from where the tests run.</summary>
    public static string Root { get; } = FindRoot();

    private static readonly Lazy<CompiledGrammar> SanRomanoGrammar = new(() => CompiledGrammar.Create(Load("san-romano", Path.Combine(Root, "samples", "ConsoleHost", "appsettings.json"))));
    private static readonly Lazy<CompiledGrammar> ThreeListsGrammar = new(() => CompiledGrammar.Create(LoadText("conca", ThreeListsJson)));

    /// <summary>A comune without registration data: other phrases, three lists.</summary>
    public const string ThreeListsJson = """
        {
          "Languages": [ "it", "fr" ],
          "Verbs": [
            { "Id": "on", "Effect": "Subscribe", "Phrases": { "it": [ "MI ISCRIVO" ], "fr": [ "JE M'INSCRIS" ] } },
            { "Id": "off", "Effect": "Unsubscribe", "Phrases": { "it": [ "MI CANCELLO" ], "fr": [ "JE ME DESINSCRIS" ] } }
          ],
          "Lists": [
            { "Id": "allerte", "Tags": [ "ALLERTE" ], "Title": "Allerte", "Urgency": "Urgent" },
            { "Id": "info", "Tags": [ "INFO COMUNE" ], "Title": "Info Comune" },
            { "Id": "eventi", "Tags": [ "EVENTI" ], "Title": "Eventi" }
          ],
          "Policy": { "Version": "1", "Url": "https://example.org/conca" }
        }
        """;

    public static CompiledGrammar SanRomano => SanRomanoGrammar.Value;

    public static CompiledGrammar ThreeLists => ThreeListsGrammar.Value;

    public static LineDefinition LoadText(string id, string json)
    {
        var result = TryLoadText(id, json);
        Assert.Empty(result.Faults);
        return result.Line!;
    }

    public static LineLoadResult TryLoadText(string id, string json)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($$"""{ "Lines": { "{{id}}": {{json}} } }"""));
        return LineLoader.Load(new LineId(id), new ConfigurationBuilder().AddJsonStream(stream).Build().GetSection("Lines:" + id));
    }

    private static LineDefinition Load(string id, string file)
    {
        var result = LineLoader.Load(new LineId(id), new ConfigurationBuilder().AddJsonFile(file).Build().GetSection("WhatsUrp:Lines:" + id));
        Assert.Empty(result.Faults);
        return result.Line!;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "WhatsUrp.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The project's root was not found above the tests.");
    }
}
