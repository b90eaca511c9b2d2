// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Templates;

/// <summary>Finds the gaps of a text: <c>{{frazione}}</c>, <c>{{1}}</c>.</summary>
internal static class TemplateGaps
{
    /// <summary>Finds the names of the gaps, each once, in the order in which they first appear.</summary>
    public static IReadOnlyList<string> Of(string? text)
    {
        List<string> names = [];
        var rest = text.AsSpan();
        while (rest.IndexOf("{{") is >= 0 and var start)
        {
            rest = rest[(start + 2)..];
            var end = rest.IndexOf("}}");
            if (end < 0)
            {
                break;
            }

            var name = rest[..end].Trim().ToString();
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                names.Add(name);
            }

            rest = rest[(end + 2)..];
        }

        return names;
    }

    public static bool AreNumbered(IReadOnlyList<string> gaps) => gaps.All(gap => gap.All(char.IsAsciiDigit));
}
