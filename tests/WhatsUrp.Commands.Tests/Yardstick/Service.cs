// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using Microsoft.Extensions.Configuration;
using WhatsUrp.Commands.Catalog;
using WhatsUrp.Commands.Configuration;
using WhatsUrp.Commands.Grammar;
using WhatsUrp.Lines;
using WhatsUrp.TestKit.Files;

namespace WhatsUrp.Commands.Tests.Yardstick;

/// <summary>One service of the yardstick: a file of configuration, and the messages that it has to understand.</summary>
internal sealed class Service
{
    public const string Folder = "samples/configurations";

    private readonly IConfigurationSection _lines;

    private Service(string name)
    {
        Name = name;
        _lines = new ConfigurationBuilder().AddJsonFile(ProjectRoot.PathOf($"{Folder}/{name}.json")).Build().GetSection("WhatsUrp:Lines");
    }

    /// <summary>Gets the services by the names of their files, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(ProjectRoot.PathOf(Folder), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public string Name { get; }

    public int Number => int.Parse(Name[..2], CultureInfo.InvariantCulture);

    public IReadOnlyList<YardstickMessage> Messages => YardstickMessage.ReadAll(ProjectRoot.PathOf($"{Folder}/{Name}.messages.jsonl"));

    public static Service Of(string name) => new(name);

    /// <summary>Loads the lines of the file, each without a fault.</summary>
    public IReadOnlyList<CompiledLine> Lines() => [.. _lines.GetChildren().Select(Load)];

    private static CompiledLine Load(IConfigurationSection section)
    {
        var loaded = LineLoader.Load(new LineId(section.Key), section);
        Assert.Empty(loaded.Faults);
        return new CompiledLine(CompiledGrammar.Create(loaded.Line!));
    }
}
