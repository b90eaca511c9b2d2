// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>One civil week of an office, for text and web.</summary>
/// <param name="OfficeId">The id of the office.</param>
/// <param name="Rows">The days, Monday to Sunday.</param>
public sealed record WeekTable(string OfficeId, IReadOnlyList<WeekTableRow> Rows);
