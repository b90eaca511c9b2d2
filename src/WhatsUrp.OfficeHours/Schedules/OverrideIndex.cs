// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>The overrides of a schedule by civil date, in order of issue and then of definition.</summary>
internal sealed class OverrideIndex
{
    private readonly List<ScheduleOverride> _inOrder = [];
    private readonly Dictionary<int, List<OverrideEntry>> _byDay = [];

    public OverrideIndex(IEnumerable<ScheduleOverride> overrides)
    {
        // OrderBy is stable: overrides of one date of issue keep the order of the definition.
        var rank = 0;
        foreach (var entry in overrides.OrderBy(static entry => entry.Issued ?? DateOnly.MinValue))
        {
            _inOrder.Add(entry);
            Add(new OverrideEntry(rank++, entry));
        }
    }

    /// <summary>The overrides in the order in which they are applied.</summary>
    public IReadOnlyList<ScheduleOverride> InOrder => _inOrder;

    public IReadOnlyList<OverrideEntry> On(int day) => _byDay.TryGetValue(day, out var entries) ? entries : [];

    /// <summary>Paints on the plan of a date all that overrides say about it, the neighbouring dates' partial closures included.</summary>
    /// <returns>The parts; <paramref name="ground"/> itself where no override speaks.</returns>
    public DayPart[] Apply(int day, DayPart[] ground)
    {
        if (!_byDay.ContainsKey(day) && !_byDay.ContainsKey(day - 1) && !_byDay.ContainsKey(day + 1))
        {
            return ground;
        }

        List<(OverrideEntry Entry, int Shift)> speaking = [];
        speaking.AddRange(On(day).Select(static entry => (entry, 0)));
        speaking.AddRange(PartialClosures(day - 1, -TimeRange.MinutesPerDay));
        speaking.AddRange(PartialClosures(day + 1, TimeRange.MinutesPerDay));
        if (speaking.Count == 0)
        {
            return ground;
        }

        var canvas = new DayCanvas(ground);
        foreach (var (entry, shift) in speaking.OrderBy(static item => item.Entry.Rank))
        {
            if (shift == 0)
            {
                entry.Paint(canvas);
            }
            else
            {
                entry.PaintHours(canvas, shift);
            }
        }

        return canvas.ToArray();
    }

    private IEnumerable<(OverrideEntry Entry, int Shift)> PartialClosures(int day, int shift) =>
        On(day).Where(static entry => entry.IsPartialClosure).Select(entry => (entry, shift));

    private void Add(OverrideEntry entry)
    {
        foreach (var day in entry.Override.Dates.SelectMany(static dates => Enumerable.Range(dates.First.DayNumber, dates.Days)).Distinct())
        {
            if (!_byDay.TryGetValue(day, out var entries))
            {
                _byDay.Add(day, entries = []);
            }

            entries.Add(entry);
        }
    }
}
