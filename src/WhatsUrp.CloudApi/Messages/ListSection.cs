// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Messages;

/// <summary>Neighbouring options of a list that stand under one heading.</summary>
/// <param name="Title">The heading, if any.</param>
/// <param name="Rows">The options.</param>
internal sealed record ListSection(string? Title, List<ReplyOption> Rows)
{
    public static List<ListSection> Of(IEnumerable<ReplyOption> options)
    {
        List<ListSection> sections = [];
        foreach (var option in options)
        {
            if (sections.Count == 0 || sections[^1].Title != option.Section)
            {
                sections.Add(new ListSection(option.Section, []));
            }

            sections[^1].Rows.Add(option);
        }

        return sections;
    }
}
