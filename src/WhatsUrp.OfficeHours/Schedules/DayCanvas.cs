// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>The day on which rules are painted one over the other: the last to speak about a minute wins.</summary>
internal sealed class DayCanvas(IEnumerable<DayPart> ground)
{
    private const int End = 2 * TimeRange.MinutesPerDay;

    // Invariant: sorted and disjoint. Minutes that no part covers lie after midnight and belong to the next day.
    private List<DayPart> _parts = [.. ground];

    public void Clear(PlannedRule closedBy) => _parts = [new(0, TimeRange.MinutesPerDay, OfficeState.Closed, closedBy)];

    public void Paint(int start, int end, OfficeState state, PlannedRule decision)
    {
        start = Math.Max(start, 0);
        end = Math.Min(end, End);
        if (start >= end)
        {
            return;
        }

        List<DayPart> parts = new(_parts.Count + 2);
        foreach (var part in _parts)
        {
            if (part.Start < start)
            {
                parts.Add(part with { End = Math.Min(part.End, start) });
            }
        }

        parts.Add(new(start, end, state, decision));
        foreach (var part in _parts)
        {
            if (part.End > end)
            {
                parts.Add(part with { Start = Math.Max(part.Start, end) });
            }
        }

        _parts = parts;
    }

    public DayPart[] ToArray() => [.. _parts];
}
