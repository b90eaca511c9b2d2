// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;

namespace WhatsUrp.OfficeHours.Configuration;

/// <summary>Reads one configuration section and notes every fault instead of stopping at the first.</summary>
internal sealed class SectionReader(IConfigurationSection section, List<ScheduleFault> faults)
{
    public delegate bool TryRead<T>(string text, out T value);

    public string Key => section.Path;

    public IEnumerable<SectionReader> Children => section.GetChildren().Select(Reader);

    public string Name => section.Key;

    /// <summary>The value of a leaf; null, with a fault, where there is none.</summary>
    public string? OwnText()
    {
        if (section.GetChildren().Any() || string.IsNullOrWhiteSpace(section.Value))
        {
            Fault("a single value is expected.");
            return null;
        }

        return section.Value.Trim();
    }

    public void Fault(string problem) => faults.Add(new ScheduleFault(section.Path, section.Value, problem));

    /// <summary>A fault in several values together; the problem itself never repeats a value, since it may be logged.</summary>
    public void FaultIn(string values, string problem) => faults.Add(new ScheduleFault(section.Path, values, problem));

    public void Fault(string key, string problem) => Child(key).Fault(problem);

    public SectionReader Child(string key) => Reader(section.GetSection(key));

    /// <summary>Whether the key is written at all, be it with an empty value.</summary>
    public bool Has(string key) => section.GetChildren().Any(child => Same(child.Key, key));

    /// <summary>Refuses every key but the known ones: a slip of the pen must not silently change the hours.</summary>
    public void Only(params string[] known) => Only(known, []);

    /// <summary>Refuses every key but the known ones and those that are dealt with apart.</summary>
    public void Only(string[] known, string[] apart)
    {
        OnlyKeys(string.Join(", ", known));
        foreach (var child in section.GetChildren().Where(child => !known.Concat(apart).Any(key => Same(key, child.Key))))
        {
            faults.Add(new ScheduleFault(child.Path, child.Value, $"unknown key; known here are {string.Join(", ", known)}."));
        }
    }

    /// <summary>Refuses a value where keys belong.</summary>
    public void OnlyKeys(string expected)
    {
        if (!string.IsNullOrEmpty(section.Value))
        {
            Fault($"keys are expected ({expected}), not a value.");
        }
    }

    public string? Text(string key) => Has(key) ? Child(key).OwnText() : null;

    public string? Required(string key)
    {
        if (Has(key))
        {
            return Text(key);
        }

        Fault(key, "is missing.");
        return null;
    }

    /// <summary>A value that may be left out; null also after a fault.</summary>
    public T? Value<T>(string key, TryRead<T> read, string expected)
        where T : struct
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (read(text, out var value))
        {
            return value;
        }

        Fault(key, expected);
        return null;
    }

    public bool Flag(string key, bool absent) => Value<bool>(key, bool.TryParse, "true or false is expected.") ?? absent;

    /// <summary>The entries of a list; a single value counts as a list of one.</summary>
    public IReadOnlyList<SectionReader> List(string key)
    {
        var list = section.GetSection(key);
        var children = list.GetChildren().ToArray();
        return children.Length > 0 ? [.. children.Select(Reader)]
            : string.IsNullOrWhiteSpace(list.Value) ? []
            : [Reader(list)];
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private SectionReader Reader(IConfigurationSection child) => new(child, faults);
}
