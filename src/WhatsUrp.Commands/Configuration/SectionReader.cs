// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using Microsoft.Extensions.Configuration;
using WhatsUrp.Commands.Text;

namespace WhatsUrp.Commands.Configuration;

/// <summary>Reads one section, key by key, and reports wrong values and keys that nobody read. No reflection.</summary>
internal sealed class SectionReader(IConfigurationSection section, string path, LineFaults faults)
{
    private readonly List<string> _known = [];

    public string PathOf(string key) => path.Length == 0 ? key : path + ":" + key;

    public string? Text(string key)
    {
        var child = Child(key);
        if (child.Value is null && child.GetChildren().Any())
        {
            faults.WrongValue(PathOf(key), "{...}", "a text");
        }

        return child.Value;
    }

    public bool Flag(string key, bool preset)
    {
        var value = Text(key);
        if (string.IsNullOrWhiteSpace(value))
        {
            return preset;
        }

        if (bool.TryParse(value, out var flag))
        {
            return flag;
        }

        faults.WrongValue(PathOf(key), value, "true or false");
        return preset;
    }

    public int? Number(string key)
    {
        var value = Text(key);
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        if (int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        faults.WrongValue(PathOf(key), value, "a whole number");
        return null;
    }

    public TimeSpan? Duration(string key)
    {
        var value = Text(key);
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        if (TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var duration))
        {
            return duration;
        }

        faults.WrongValue(PathOf(key), value, "a duration such as 3.00:00:00");
        return null;
    }

    public T? Name<T>(string key)
        where T : struct, Enum
    {
        var value = Text(key);
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        if (!char.IsAsciiDigit(value.Trim()[0]) && Enum.TryParse<T>(value, ignoreCase: true, out var name) && Enum.IsDefined(name))
        {
            return name;
        }

        faults.WrongValue(PathOf(key), value, "one of " + string.Join(", ", Enum.GetNames<T>()));
        return null;
    }

    /// <summary>Reads an array of texts; a single text counts as one element.</summary>
    public List<string> Texts(string key) => TextsOrNull(key) ?? [];

    public List<string>? TextsOrNull(string key)
    {
        var child = Child(key);
        var items = child.GetChildren().ToList();
        if (items.Count == 0)
        {
            return child.Value is null ? null : child.Value.Length == 0 ? [] : [child.Value];
        }

        var texts = new List<string>(items.Count);
        foreach (var item in items)
        {
            if (item.Value is null)
            {
                faults.WrongValue(PathOf(key) + ":" + item.Key, "{...}", "a text");
            }
            else
            {
                texts.Add(item.Value);
            }
        }

        return texts;
    }

    /// <summary>Reads an array of objects.</summary>
    public List<T> Items<T>(string key, Func<SectionReader, T> read)
    {
        var child = Child(key);
        if (!string.IsNullOrEmpty(child.Value))
        {
            faults.WrongValue(PathOf(key), child.Value, "an array of objects");
        }

        var items = new List<T>();
        foreach (var item in child.GetChildren())
        {
            var itemPath = PathOf(key) + ":" + item.Key;
            if (item.Value is { Length: > 0 } text)
            {
                faults.WrongValue(itemPath, text, "an object");
                continue;
            }

            items.Add(read(new SectionReader(item, itemPath, faults)));
        }

        return items;
    }

    /// <summary>Reads an object.</summary>
    public SectionReader Object(string key)
    {
        var child = Child(key);
        if (!string.IsNullOrEmpty(child.Value))
        {
            faults.WrongValue(PathOf(key), child.Value, "an object");
        }

        return new SectionReader(child, PathOf(key), faults);
    }

    /// <summary>Reads an object whose keys are free, such as languages.</summary>
    public IEnumerable<string> Keys() => section.GetChildren().Select(child => child.Key);

    /// <summary>Tells whether a key holds a text and not an object.</summary>
    public bool IsText(string key) => section[key] is not null;

    /// <summary>Reports every key that nobody read.</summary>
    public void RefuseOthers(params IReadOnlyList<string> foreign)
    {
        foreach (var child in section.GetChildren())
        {
            if (child.Key.StartsWith('_') || Has(_known, child.Key) || Has(foreign, child.Key))
            {
                continue;
            }

            faults.UnknownKey(PathOf(child.Key), Nearest(child.Key));
        }
    }

    private static bool Has(IReadOnlyList<string> keys, string key) => keys.Contains(key, StringComparer.OrdinalIgnoreCase);

    private string? Nearest(string key) => _known
        .Select(known => (known, distance: EditDistance.Of(key.ToUpperInvariant(), known.ToUpperInvariant(), 3)))
        .Where(pair => pair.distance <= Math.Clamp(pair.known.Length / 3, 1, 3))
        .OrderBy(pair => pair.distance)
        .Select(pair => pair.known)
        .FirstOrDefault();

    private IConfigurationSection Child(string key)
    {
        _known.Add(key);
        return section.GetSection(key);
    }
}
