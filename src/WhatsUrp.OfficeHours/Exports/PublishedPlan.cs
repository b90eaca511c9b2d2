// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Exports;

/// <summary>Consecutive dates with one weekly plan, and the plan turned about: each range with the weekdays on which it starts, Monday first.</summary>
internal sealed record PublishedPlan(DateSpan Dates, IReadOnlyList<(TimeRange Hours, IReadOnlyList<DayOfWeek> Days)> Hours);
