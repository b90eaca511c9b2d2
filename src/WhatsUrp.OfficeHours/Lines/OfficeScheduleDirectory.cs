// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;
using WhatsUrp.Lines;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Lines;

/// <summary>Finds the schedule of a line, for week tables, explanations and what else <see cref="IOfficeHours"/> does not tell.</summary>
/// <remarks>
/// Thread-safe. When the configuration is read anew all schedules are swapped at once; a line whose new hours have faults keeps the
/// old ones. Who asks several questions about one moment asks one schedule.
/// </remarks>
public sealed class OfficeScheduleDirectory
{
    private volatile Dictionary<LineId, OfficeSchedule> _schedules;

    /// <summary>Initializes a new instance of the <see cref="OfficeScheduleDirectory"/> class.</summary>
    /// <param name="options">The office hours of the host.</param>
    /// <exception cref="OptionsValidationException">The configuration has faults; the message lists all of them.</exception>
    public OfficeScheduleDirectory(IOptions<OfficeHoursOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _schedules = new Dictionary<LineId, OfficeSchedule>(options.Value.Schedules);
    }

    /// <summary>Gets the lines that have a schedule.</summary>
    public IReadOnlyCollection<LineId> Lines => _schedules.Keys;

    /// <summary>Finds the schedule of a line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The schedule; <see langword="null"/> for a line without office hours, which is always open.</returns>
    public OfficeSchedule? Find(LineId line) => _schedules.GetValueOrDefault(line);

    internal void Swap(IDictionary<LineId, OfficeSchedule> schedules) => _schedules = new Dictionary<LineId, OfficeSchedule>(schedules);
}
