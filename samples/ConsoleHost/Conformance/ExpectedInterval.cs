// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.ConsoleHost.Conformance;

/// <summary>A stretch of time that a case expects, open or unknown.</summary>
internal sealed record ExpectedInterval(DateTimeOffset From, DateTimeOffset To, bool Unknown, string? Comment)
{
    /// <summary>Joins neighbours in the same state: where only a comment changes, the state does not.</summary>
    public static List<ExpectedInterval> Merge(IEnumerable<ExpectedInterval> intervals)
    {
        List<ExpectedInterval> merged = [];
        foreach (var interval in intervals)
        {
            if (merged is [.., var last] && last.To == interval.From && last.Unknown == interval.Unknown)
            {
                merged[^1] = last with { To = interval.To };
            }
            else
            {
                merged.Add(interval with { Comment = null });
            }
        }

        return merged;
    }
}
