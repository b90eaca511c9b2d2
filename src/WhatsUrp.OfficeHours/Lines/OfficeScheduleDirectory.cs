// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Options;
using WhatsUrp.Lines;
using WhatsUrp.OfficeHours.Configuration;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Lines;

/// <summary>Finds the schedule of a line, for week tables, explanations and what else <see cref="IOfficeHours"/> does not tell.</summary>
/// <remarks>
/// Thread-safe. When the configuration is read anew all schedules are swapped at once; a line whose new hours have faults keeps the
/// old ones. Who asks several questions about one moment asks one schedule.
/// </remarks>
public sealed class OfficeScheduleDirectory
{
    private volatile State _state;

    /// <summary>Initializes a new instance of the <see cref="OfficeScheduleDirectory"/> class.</summary>
    /// <param name="options">The office hours of the host.</param>
    /// <exception cref="OptionsValidationException">The configuration has faults; the message lists all of them.</exception>
    public OfficeScheduleDirectory(IOptions<OfficeHoursOptions> options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _state = new State(options.Value);
    }

    /// <summary>Gets the lines that have a schedule.</summary>
    public IReadOnlyCollection<LineId> Lines => _state.Schedules.Keys;

    /// <summary>Finds the schedule of a line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The schedule; <see langword="null"/> for a line without office hours, which is always open.</returns>
    public OfficeSchedule? Find(LineId line) => _state.Schedules.GetValueOrDefault(line);

    /// <summary>Finds the schedule of one office of a line, from <c>OfficeHours:Offices</c>.</summary>
    /// <param name="line">The line.</param>
    /// <param name="office">The id of the office, in any case of letters.</param>
    /// <returns>The schedule; <see langword="null"/> when the line has no such office.</returns>
    public OfficeSchedule? FindOffice(LineId line, string office) => ReadingOf(line)?.Offices.GetValueOrDefault(office);

    /// <summary>Finds the schedule of one channel of a line, from <c>OfficeHours:Channels</c>.</summary>
    /// <param name="line">The line.</param>
    /// <param name="channel">The channel, such as <c>Emergency</c>, in any case of letters.</param>
    /// <returns>The schedule; <see langword="null"/> when the line has no such channel.</returns>
    public OfficeSchedule? FindChannel(LineId line, string channel) => ReadingOf(line)?.Channels.GetValueOrDefault(channel);

    internal ScheduleReading? ReadingOf(LineId line) => _state.Readings.GetValueOrDefault(line);

    internal void Swap(OfficeHoursOptions options) => _state = new State(options);

    private sealed class State(OfficeHoursOptions options)
    {
        public Dictionary<LineId, OfficeSchedule> Schedules { get; } = new(options.Schedules);

        public Dictionary<LineId, ScheduleReading> Readings { get; } = new(options.Readings);
    }
}
