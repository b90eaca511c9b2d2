// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.ObjectModel;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Configuration;

/// <summary>What came of reading the office hours of a configuration: a schedule, or every fault that stands in its way.</summary>
/// <param name="Schedule">The schedule; <see langword="null"/> when there are faults.</param>
/// <param name="Faults">The faults, in the order of the configuration; empty when there is a schedule.</param>
public sealed record ScheduleReading(OfficeSchedule? Schedule, IReadOnlyList<ScheduleFault> Faults)
{
    /// <summary>Gets the schedules of the section's <c>Offices</c>, by id in any case of letters.</summary>
    public IReadOnlyDictionary<string, OfficeSchedule> Offices { get; init; } = ReadOnlyDictionary<string, OfficeSchedule>.Empty;

    /// <summary>Gets the schedules of the section's <c>Channels</c>, by name in any case of letters: always open, or those of an office.</summary>
    public IReadOnlyDictionary<string, OfficeSchedule> Channels { get; init; } = ReadOnlyDictionary<string, OfficeSchedule>.Empty;
}
