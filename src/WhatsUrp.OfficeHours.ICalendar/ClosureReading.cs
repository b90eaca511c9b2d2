// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.ICalendar;

/// <summary>What came of reading a calendar.</summary>
/// <param name="Closures">The closures within the period, in the order of the file, with ids unique among them; without a date of issue, so that acts in the configuration win.</param>
/// <param name="Faults">What could not be read; the closures beside it are good all the same.</param>
public sealed record ClosureReading(IReadOnlyList<ScheduleOverride> Closures, IReadOnlyList<ClosureFault> Faults);
