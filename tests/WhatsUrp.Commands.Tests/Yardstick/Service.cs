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

    private readonly Lazy<IReadOnlyList<CompiledLine>> _lines;

    private Service(string name)
    {
        Name = name;
        Number = int.Parse(name[..2], CultureInfo.InvariantCulture);
        _lines = new Lazy<IReadOnlyList<CompiledLine>>(() => Load(name));
    }

    /// <summary>Gets the services, in the order of their files.</summary>
    public static IReadOnlyList<Service> All { get; } = [.. Directory.EnumerateFiles(ProjectRoot.PathOf(Folder), "*.json")
        .Select(file => Path.GetFileNameWithoutExtension(file))
        .Order(StringComparer.Ordinal)
        .Select(name => new Service(name))];

    /// <summary>Gets the names of the services, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(service => service.Name)];

    public string Name { get; }

    public int Number { get; }

    /// <summary>Gets the lines of the file, loaded as a host loads them, without a fault.</summary>
    public IReadOnlyList<CompiledLine> Lines => _lines.Value;

    public IReadOnlyList<YardstickMessage> Messages => YardstickMessage.ReadAll(ProjectRoot.PathOf($"{Folder}/{Name}.messages.jsonl"));

    public static Service Of(string name) => All.Single(service => service.Name == name);

    /// <summary>Gets the line that receives a message.</summary>
    public CompiledLine LineOf(YardstickMessage message) =>
        message.Line is null ? Assert.Single(Lines) : Assert.Single(Lines, line => line.Definition.Id.Value == message.Line);

    private static IReadOnlyList<CompiledLine> Load(string name)
    {
        var whatsUrp = new ConfigurationBuilder().AddJsonFile(ProjectRoot.PathOf($"{Folder}/{name}.json")).Build().GetSection("WhatsUrp");
        var (catalog, faults) = LineCatalogReader.Read(whatsUrp, []);
        Assert.Empty(faults);
        return catalog.Lines;
    }
}
