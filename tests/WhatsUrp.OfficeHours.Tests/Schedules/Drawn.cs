// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.CivilTime;
using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Schedules;

/// <summary>The rules of a random schedule, from which the engine and its judges are made.</summary>
internal sealed record Drawn(TimeZoneInfo Zone, WeeklyPlan Week, Season[] Seasons, ScheduleOverride[] Overrides, bool Holidays)
{
    public HolidayCalendar Calendar => Holidays ? SanRomano.Holidays : HolidayCalendar.Empty;

    public OfficeSchedule Build() =>
        Gens.With(OfficeSchedule.For("x", Zone).Weekly(Week).Holidays(Calendar), Seasons, Overrides).Build();

    /// <summary>The engine without its compiled form.</summary>
    public Interpreter Interpret() => new(
        new ScheduleDefinition { Weekly = Week, Seasons = Gens.Numbered(Seasons), Overrides = Gens.Numbered(Overrides), Holidays = Calendar }.ToPlanner(),
        new LocalZone(Zone));
}
