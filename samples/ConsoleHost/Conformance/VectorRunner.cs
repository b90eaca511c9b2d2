// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;

namespace WhatsUrp.ConsoleHost.Conformance;

/// <summary>Runs a file of cases drawn from the tests of opening_hours.js, and counts them by gate.</summary>
/// <remarks>Cases about points in time, the sun, warnings and spelling advice are no part of any gate.</remarks>
internal static class VectorRunner
{
    private const string MustFail = "values which should fail during parsing";

    /// <summary>Runs every case of a file.</summary>
    /// <param name="json">The content of the file.</param>
    /// <exception cref="JsonException">The content is no JSON.</exception>
    /// <exception cref="InvalidDataException">The content is no file of cases, or names a zone that this machine does not know.</exception>
    public static VectorReport Run(string json)
    {
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("vectors", out var vectors)
            || !document.RootElement.TryGetProperty("timeZone", out var zoneId)
            || !TimeZoneInfo.TryFindSystemTimeZoneById(zoneId.GetString() ?? "", out var zone))
        {
            throw new InvalidDataException("A file of cases has a known 'timeZone' and a list 'vectors'.");
        }

        Score m = new("M, municipal", 1), a = new("A", 1), b = new("B", 1), c = new("C, tolerant spellings");
        Score rejects = new("rejects", 0.95), rule = new("matching rule", 1), change = new("next change", 1), comments = new("comments");
        SortedDictionary<string, Score> categories = new(StringComparer.Ordinal);
        foreach (var vector in vectors.EnumerateArray().Select(json => new Vector(json, zone)))
        {
            switch (vector)
            {
                case { Kind: "intervals", Tier: "A" }:
                case { Kind: "intervals", Tier: "B", Category: not "variable_time" }:
                    var wrong = VectorCheck.Intervals(vector);
                    (vector.Tier == "A" ? a : b).Count(wrong);
                    CategoryOf(vector).Count(wrong);
                    if (vector.Tier == "A" && !vector.Has("SH") && !vector.Has("open_end"))
                    {
                        m.Count(wrong);
                    }

                    foreach (var comment in VectorCheck.Comments(vector))
                    {
                        comments.Count(comment);
                    }

                    break;
                case { Kind: "intervals", Tier: "C" }:
                    c.Count(VectorCheck.Intervals(vector));
                    break;
                case { Kind: "should_fail", Section: MustFail, HasSettings: false }:
                    rejects.Count(VectorCheck.Rejected(vector));
                    break;
                case { Kind: "matching_rule" }:
                    rule.Count(VectorCheck.MatchingRule(vector));
                    break;
                case { Kind: "next_change" }:
                    change.Count(VectorCheck.NextChange(vector));
                    break;
            }
        }

        return new VectorReport([m, a, b, rejects, rule, change, c], [.. categories.Values], comments);

        Score CategoryOf(Vector vector)
        {
            if (!categories.TryGetValue(vector.Category, out var score))
            {
                categories.Add(vector.Category, score = new Score(vector.Category));
            }

            return score;
        }
    }
}
