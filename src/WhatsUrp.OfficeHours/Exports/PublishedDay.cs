// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Exports;

/// <summary>A date whose hours are not those of its plan, or several in a row that are closed for one reason.</summary>
internal sealed record PublishedDay(DateSpan Dates, IReadOnlyList<TimeRange> Hours, string? Reason);
