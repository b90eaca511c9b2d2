// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Configuration;

/// <summary>Reads who answers on a channel of the line, such as the emergency number: always somebody, or one of the offices.</summary>
internal static class ChannelsReader
{
    private const string Always = "Always";

    /// <summary>Each channel with its office; with null where somebody always answers.</summary>
    public static IReadOnlyDictionary<string, string?> Read(SectionReader section, IReadOnlyCollection<string> offices)
    {
        section.OnlyKeys("channels such as Emergency");
        Dictionary<string, string?> channels = new(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in section.Children)
        {
            if (entry.OwnText() is not { } text)
            {
                continue;
            }

            if (string.Equals(text, Always, StringComparison.OrdinalIgnoreCase))
            {
                channels[entry.Name] = null;
            }
            else if (offices.Contains(text, StringComparer.OrdinalIgnoreCase))
            {
                channels[entry.Name] = text;
            }
            else
            {
                entry.Fault($"unknown office; write Always, or one of Offices{(offices.Count == 0 ? "" : $" ({string.Join(", ", offices)})")}.");
            }
        }

        return channels;
    }
}
