// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using System.Globalization;

namespace WhatsUrp.Simulator.Templates;

/// <summary>The templates of all accounts.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class TemplateRegistry
{
    private readonly ConcurrentDictionary<(string Waba, string Name, string Language), SimulatedTemplate> _templates = new();
    private readonly string _firstAccount;
    private long _lastId = 400_000_000_000_000;

    internal TemplateRegistry(string firstAccount, IEnumerable<SimulatedTemplate> templates)
    {
        _firstAccount = firstAccount;
        foreach (var template in templates)
        {
            Set(template);
        }
    }

    /// <summary>Gets the templates as they stand.</summary>
    public IReadOnlyList<SimulatedTemplate> All => [.. _templates.Values.OrderBy(template => template.Id, StringComparer.Ordinal)];

    /// <summary>Adds a template, or puts it in place of the one with the same account, name and language.</summary>
    /// <param name="template">The template; its account and id may be left out.</param>
    /// <returns>The template with account and id.</returns>
    public SimulatedTemplate Set(SimulatedTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        var waba = template.WabaId ?? _firstAccount;
        return _templates.AddOrUpdate(
            (waba, template.Name, template.Language),
            _ => template with { WabaId = waba, Id = template.Id.Length > 0 ? template.Id : NextId() },
            (_, old) => template with { WabaId = waba, Id = template.Id.Length > 0 ? template.Id : old.Id });
    }

    internal SimulatedTemplate? Find(string waba, string name, string language) => _templates.GetValueOrDefault((waba, name, language));

    internal SimulatedTemplate? FindById(string id) => _templates.Values.FirstOrDefault(template => template.Id == id);

    internal IReadOnlyList<SimulatedTemplate> Of(string waba) => [.. All.Where(template => template.WabaId == waba)];

    internal void Remove(SimulatedTemplate template) => _templates.TryRemove((template.WabaId!, template.Name, template.Language), out _);

    private string NextId() => Interlocked.Increment(ref _lastId).ToString(CultureInfo.InvariantCulture);
}
