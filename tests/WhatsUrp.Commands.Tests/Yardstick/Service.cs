// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using Microsoft.Extensions.Configuration;
using WhatsUrp.Commands.Catalog;
using WhatsUrp.TestKit.Files;

namespace WhatsUrp.Commands.Tests.Yardstick;

/// <summary>One service of the yardstick: a file of configuration, and the messages that it has to understand.</summary>
internal sealed class Service
{
    public const string Folder = "samples/configurations";

    private readonly IConfigurationSection _whatsUrp;

    private Service(string name)
    {
        Name = name;
        _whatsUrp = new ConfigurationBuilder().AddJsonFile(ProjectRoot.PathOf($"{Folder}/{name}.json")).Build().GetSection("WhatsUrp");
    }

    /// <summary>Gets the services by the names of their files, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(ProjectRoot.PathOf(Folder), "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    public string Name { get; }

    public int Number => int.Parse(Name[..2], CultureInfo.InvariantCulture);

    public IReadOnlyList<YardstickMessage> Messages => YardstickMessage.ReadAll(ProjectRoot.PathOf($"{Folder}/{Name}.messages.jsonl"));

    public static Service Of(string name) => new(name);

    /// <summary>Loads the lines of the file as a host does, without a fault.</summary>
    public IReadOnlyList<CompiledLine> Lines()
    {
        var (catalog, faults) = LineCatalogReader.Read(_whatsUrp, []);
        Assert.Empty(faults);
        return [.. catalog.Lines];
    }
}
