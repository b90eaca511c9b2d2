// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Configuration;

/// <summary>What came of reading the office hours of a configuration: a schedule, or every fault that stands in its way.</summary>
/// <param name="Schedule">The schedule; <see langword="null"/> when there are faults.</param>
/// <param name="Faults">The faults, in the order of the configuration; empty when there is a schedule.</param>
public sealed record ScheduleReading(OfficeSchedule? Schedule, IReadOnlyList<ScheduleFault> Faults);
