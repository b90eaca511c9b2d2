// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Plans;

/// <summary>The hours of an ordinary week: for each weekday any number of ranges, each owned by the day on which it starts.</summary>
/// <remarks>Immutable and thread-safe. The ranges of a day are sorted, and merged where they overlap or touch.</remarks>
public sealed class WeeklyPlan
{
    private readonly TimeRange[][] _days;

    private WeeklyPlan(TimeRange[][] days) => _days = days;

    /// <summary>Gets the plan without any hours.</summary>
    public static WeeklyPlan Closed { get; } = new([[], [], [], [], [], [], []]);

    /// <summary>Gets the plan that is open at all times.</summary>
    public static WeeklyPlan Always { get; } = Closed.Open(Enum.GetValues<DayOfWeek>(), TimeRange.WholeDay);

    /// <summary>Gets a value indicating whether the plan has no hours at all.</summary>
    public bool IsEmpty => Array.TrueForAll(_days, static day => day.Length == 0);

    internal bool IsAlways => Array.TrueForAll(_days, static day => day is [{ StartMinute: 0, EndMinute: >= TimeRange.MinutesPerDay }]);

    /// <summary>Gets the ranges of a weekday, sorted and disjoint.</summary>
    /// <param name="day">The weekday.</param>
    public IReadOnlyList<TimeRange> this[DayOfWeek day] => _days[(int)day];

    /// <summary>Returns a plan with more hours on some days.</summary>
    /// <param name="days">The weekdays.</param>
    /// <param name="hours">The ranges to add to each of them.</param>
    /// <returns>The new plan.</returns>
    public WeeklyPlan Open(IEnumerable<DayOfWeek> days, params IEnumerable<TimeRange> hours)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(hours);
        var added = hours.ToArray();
        var copy = (TimeRange[][])_days.Clone();
        foreach (var day in days)
        {
            copy[(int)day] = Merge([.. copy[(int)day], .. added]);
        }

        return new WeeklyPlan(copy);
    }

    /// <summary>Returns a plan with more hours on some days.</summary>
    /// <param name="days">The weekdays.</param>
    /// <param name="hours">The ranges to add, such as <c>09:00-13:00</c>.</param>
    /// <returns>The new plan.</returns>
    /// <exception cref="FormatException">A text is no range.</exception>
    public WeeklyPlan Open(IEnumerable<DayOfWeek> days, params IEnumerable<string> hours) => Open(days, hours.Select(TimeRange.Parse));

    internal static TimeRange[] Merge(TimeRange[] ranges)
    {
        Array.Sort(ranges, static (a, b) => a.StartMinute.CompareTo(b.StartMinute));
        List<TimeRange> merged = [];
        foreach (var range in ranges)
        {
            if (merged is [.., var last] && range.StartMinute <= last.EndMinute)
            {
                merged[^1] = new TimeRange(last.StartMinute, Math.Max(last.EndMinute, range.EndMinute));
            }
            else
            {
                merged.Add(range);
            }
        }

        return [.. merged];
    }
}
