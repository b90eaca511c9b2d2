// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using WhatsUrp.OfficeHours.Configuration;

namespace WhatsUrp.OfficeHours.Lines;

/// <summary>Reads what staff wrote by the rules of the configuration, so that both refuse the same things in the same words.</summary>
internal static class OverrideDraftReader
{
    private const string Section = "Override";

    public static ScheduleOverride? Read(OverrideDraft draft, List<ScheduleFault> faults)
    {
        List<ScheduleFault> found = [];
        var read = OverridesReader.Read([new SectionReader(ToSection(draft), found)]).SingleOrDefault();
        faults.AddRange(found.Select(static fault => fault with { Key = fault.Key[(Section.Length + 1)..] }));
        foreach (var (key, text, longest) in new[] { ("Id", draft.Id, 64), ("Reason", draft.Reason, 200), ("Act", draft.Act, 100) })
        {
            if (text?.Length > longest || text?.Any(char.IsControl) == true)
            {
                faults.Add(new ScheduleFault(key, text, $"more than {longest} characters, or a line break; write one line, and shorter."));
            }
        }

        return read;
    }

    private static IConfigurationSection ToSection(OverrideDraft draft)
    {
        Dictionary<string, string?> values = new(StringComparer.Ordinal)
        {
            ["Id"] = draft.Id,
            ["Kind"] = draft.Kind.ToString(),
            ["Reason"] = draft.Reason,
            ["Act"] = draft.Act,
            ["Issued"] = draft.Issued,
        };
        Add(values, "Dates", draft.Dates);
        Add(values, "Hours", draft.Hours);
        return new ConfigurationRoot([new MemoryConfigurationProvider(new MemoryConfigurationSource
        {
            InitialData = values.Where(static value => value.Value is not null).Select(static value => KeyValuePair.Create($"{Section}:{value.Key}", value.Value)),
        })]).GetSection(Section);
    }

    private static void Add(Dictionary<string, string?> values, string key, IReadOnlyList<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            values.Add(string.Create(CultureInfo.InvariantCulture, $"{key}:{i}"), texts[i]);
        }
    }
}
