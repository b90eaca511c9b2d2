// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Holidays;

/// <summary>Answers which holidays fall on a civil date.</summary>
/// <remarks>Implementations are thread-safe and give the same answer for the same date. Dates are civil dates of the office's zone.</remarks>
public interface IHolidayCalendar
{
    /// <summary>Gets the holidays of a date, public and school ones, each with its kind.</summary>
    /// <param name="day">The civil date.</param>
    /// <returns>The holidays in the order of the calendar; empty on an ordinary day.</returns>
    IReadOnlyList<Holiday> HolidaysOn(DateOnly day);
}
