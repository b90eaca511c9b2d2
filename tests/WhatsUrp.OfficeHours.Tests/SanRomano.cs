// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests;

/// <summary>The schedule of the announcement: Mon, Wed, Fri, Sat 9-13; Tue, Thu 9-17; holidays excluded.</summary>
internal static class SanRomano
{
    public static readonly TimeZoneInfo Rome = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    public static readonly WeeklyPlan Weekly = WeeklyPlan.Closed
        .Open([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday, DayOfWeek.Saturday], "09:00-13:00")
        .Open([DayOfWeek.Tuesday, DayOfWeek.Thursday], "09:00-17:00");

    public static readonly HolidayCalendar Holidays = ItalianHolidays.National.With(PatronSaint.On(8, 9, "San Romano"));

    public static readonly DayOfWeek[] EveryDay = Enum.GetValues<DayOfWeek>();

    public static OfficeSchedule Schedule { get; } = Define(Holidays).Build();

    public static OfficeScheduleBuilder Define(HolidayCalendar holidays) =>
        OfficeSchedule.For("segreteria", Rome).Weekly(Weekly).Holidays(holidays);

    /// <summary>An instant by the clock of San Romano: <c>2026-05-25 09:00</c>.</summary>
    public static DateTimeOffset At(string local, TimeZoneInfo? zone = null)
    {
        var civil = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        return new DateTimeOffset(civil, (zone ?? Rome).GetUtcOffset(civil));
    }

    public static DateTimeOffset Utc(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal);
}
