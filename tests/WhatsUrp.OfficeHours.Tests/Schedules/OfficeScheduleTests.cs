// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Schedules;

public sealed class OfficeScheduleTests
{
    [Fact]
    public void S7_Monday_to_Saturday_it_opens_and_on_Sundays_and_holidays_it_does_not()
    {
        for (var day = new DateOnly(2026, 1, 1); day.Year < 2029; day = day.AddDays(1))
        {
            var closed = day.DayOfWeek == DayOfWeek.Sunday || SanRomano.Holidays.HolidaysOn(day).Count > 0;
            Assert.Equal(!closed, SanRomano.Schedule.IsOpen(SanRomano.At($"{day:yyyy-MM-dd} 10:00")));
        }

        Assert.False(SanRomano.Schedule.IsOpen(SanRomano.At("2027-08-09 10:00")), "the patron's day");
        Assert.False(SanRomano.Schedule.IsOpen(SanRomano.At("2027-10-04 10:00")), "4 October");
    }

    [Theory]
    [InlineData("2026-05-18", "09:00-13:00")]
    [InlineData("2026-05-19", "09:00-17:00")]
    [InlineData("2026-05-20", "09:00-13:00")]
    [InlineData("2026-05-21", "09:00-17:00")]
    [InlineData("2026-05-22", "09:00-13:00")]
    [InlineData("2026-05-23", "09:00-13:00")]
    [InlineData("2026-05-24", "")]
    public void S8_each_weekday_has_the_hours_of_the_announcement(string date, string hours)
    {
        var midnight = SanRomano.At(date);
        Assert.Equal(hours, string.Join(", ", SanRomano.Schedule
            .Intervals(midnight, midnight.AddDays(1))
            .Select(interval => $"{interval.Start:HH:mm}-{interval.End:HH:mm}")));
    }

    [Fact]
    public void Status_says_until_when_and_by_which_rule()
    {
        Assert.Equal(
            new OfficeStatus(OfficeState.Open, SanRomano.At("2026-05-25 13:00"), new RuleRef(RuleKind.Weekly, "Mon")),
            SanRomano.Schedule.GetStatus(SanRomano.At("2026-05-25 09:00")));
        Assert.Equal(
            new OfficeStatus(OfficeState.Closed, SanRomano.At("2026-06-03 09:00"), new RuleRef(RuleKind.Holiday, "repubblica", "L. 336/2000"), "festa della Repubblica"),
            SanRomano.Schedule.GetStatus(SanRomano.At("2026-06-02 10:00")));
    }

    [Fact]
    public void A_schedule_without_hours_never_opens()
    {
        var schedule = OfficeSchedule.For("mai", SanRomano.Rome).Build();
        Assert.Equal(new OfficeStatus(OfficeState.Closed, null, new RuleRef(RuleKind.Weekly, "Mon")), schedule.GetStatus(SanRomano.At("2026-05-25 10:00")));
        Assert.Null(schedule.NextOpening(SanRomano.At("2026-05-25 10:00")));
    }

    [Fact]
    public void A_schedule_that_is_always_open_never_changes()
    {
        var schedule = OfficeSchedule.For("sempre", SanRomano.Rome).Weekly(WeeklyPlan.Always).Build();
        var status = schedule.GetStatus(SanRomano.At("2026-05-25 10:00"));
        Assert.Equal((true, null), (status.IsOpen, status.Until));
        Assert.Null(schedule.NextOpening(SanRomano.At("2026-05-25 10:00")));
    }

    [Fact]
    public void Around_the_ends_of_time_questions_have_answers()
    {
        Assert.False(SanRomano.Schedule.IsOpen(DateTimeOffset.MinValue));
        Assert.False(SanRomano.Schedule.IsOpen(DateTimeOffset.MaxValue));
        Assert.NotNull(SanRomano.Schedule.NextOpening(DateTimeOffset.MinValue));
        Assert.Null(SanRomano.Schedule.NextOpening(DateTimeOffset.MaxValue));
        Assert.NotEmpty(SanRomano.Schedule.ToWeekTable(DateOnly.MinValue).Rows);
        Assert.NotEmpty(SanRomano.Schedule.ToWeekTable(DateOnly.MaxValue).Rows);
    }

    [Fact]
    public void An_empty_or_reversed_window_has_no_intervals()
    {
        var at = SanRomano.At("2026-05-25 10:00");
        Assert.Empty(SanRomano.Schedule.Intervals(at, at));
        Assert.Empty(SanRomano.Schedule.Intervals(at, at.AddHours(-1)));
        Assert.Equal(TimeSpan.Zero, SanRomano.Schedule.OpenTime(at, at.AddHours(-1)));
    }

    [Fact]
    public void A_holiday_calendar_that_is_ignored_closes_nothing()
    {
        var schedule = OfficeSchedule.For("polizia", SanRomano.Rome).Weekly(SanRomano.Weekly).Holidays(SanRomano.Holidays, HolidayBehaviour.Ignored).Build();
        Assert.True(schedule.IsOpen(SanRomano.At("2026-06-02 10:00")));
    }

    [Fact]
    public void School_holidays_close_no_office()
    {
        var calendar = new HolidayCalendar(HolidayRule.Fixed("estate", "vacanze", 5, 25) with { Kind = HolidayKind.School });
        Assert.True(SanRomano.Define(calendar).Build().IsOpen(SanRomano.At("2026-05-25 10:00")));
    }
}
