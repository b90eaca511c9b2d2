// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.CivilTime;
using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;
using WhatsUrp.OfficeHours.Schedules.Compiled;

namespace WhatsUrp.OfficeHours.Tests.Schedules;

/// <summary>Zones far from UTC, with odd changes, and the ends of the calendar: first interpreted, then compiled.</summary>
public sealed class OddZonesTests
{
    [Theory]
    [InlineData(14, 0)]
    [InlineData(-14, 0)]
    [InlineData(5, 45)]
    [InlineData(-9, -30)]
    [InlineData(0, 1)]
    public void Any_offset_gives_the_hours_of_its_own_clock(int hours, int minutes)
    {
        var offset = new TimeSpan(hours, minutes, 0);
        var schedule = Morning(TimeZoneInfo.CreateCustomTimeZone("x", offset, null, null));
        var nine = new DateTimeOffset(2027, 12, 31, 9, 0, 0, offset);
        for (var time = 0; time < 3; time++)
        {
            Assert.True(schedule.IsOpen(nine));
            Assert.False(schedule.IsOpen(nine.AddTicks(-1)));
            Assert.True(nine.AddHours(4).EqualsExact(schedule.NextChange(nine)!.Value));
            Assert.True(nine.AddDays(1).EqualsExact(schedule.NextOpening(nine)!.Value));
        }
    }

    [Fact]
    public void A_day_that_the_clock_skipped_has_no_hours()
    {
        // Samoa went from 29 to 31 December 2011.
        var schedule = Morning(TimeZoneInfo.FindSystemTimeZoneById("Pacific/Apia"));
        var before = SanRomano.Utc("2011-12-29 12:00");
        for (var time = 0; time < 3; time++)
        {
            Assert.Equal(
                ["29 09:00-13:00", "31 09:00-13:00"],
                schedule.Intervals(before, SanRomano.Utc("2011-12-31 03:00")).Select(interval => $"{interval.Start:dd HH:mm}-{interval.End:HH:mm}"));
            Assert.Equal(SanRomano.Utc("2011-12-30 19:00"), schedule.NextOpening(SanRomano.Utc("2011-12-30 05:00")));
        }
    }

    [Fact]
    public void A_clock_change_at_a_fraction_of_a_second_is_left_to_the_interpreter()
    {
        var start = TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 2, 0, 0, 500), 3, 29);
        var end = TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 3, 0, 0, 500), 10, 25);
        var rule = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1), start, end);
        var zone = TimeZoneInfo.CreateCustomTimeZone("x", TimeSpan.FromHours(1), null, null, null, [rule]);
        var interpreter = new Interpreter(new DayPlanner(new ScheduleDefinition { Weekly = WeeklyPlan.Closed.Open(SanRomano.EveryDay, "02:00-03:00") }), new LocalZone(zone));
        Assert.Null(YearCompiler.Compile(interpreter, new LocalZone(zone), 2027));

        var schedule = OfficeSchedule.For("x", zone).Open(SanRomano.EveryDay, "02:00-03:00").Build();
        for (var time = 0; time < 3; time++)
        {
            var night = Assert.Single(schedule.Intervals(SanRomano.Utc("2027-03-28 12:00"), SanRomano.Utc("2027-03-29 12:00")));
            Assert.Equal(TimeSpan.FromMilliseconds(500), night.Length);
        }
    }

    [Theory]
    [InlineData("Europe/Rome")]
    [InlineData("America/Santiago")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("Etc/GMT+12")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Asia/Manila")]
    [InlineData("America/Juneau")]
    public void At_the_ends_of_the_calendar_and_through_history_both_forms_agree(string zone)
    {
        var local = new LocalZone(TimeZoneInfo.FindSystemTimeZoneById(zone));
        var interpreter = new Interpreter(
            new DayPlanner(new ScheduleDefinition { Weekly = SanRomano.Weekly.Open([DayOfWeek.Saturday], "22:00-06:00"), Holidays = SanRomano.Holidays }), local);
        foreach (var number in new[] { 1, 2, 1844, 1845, 1867, 1900, 1944, 2011, 2027, 9998, 9999 })
        {
            var year = YearCompiler.Compile(interpreter, local, number)!;
            for (var at = new DateTime(number, 1, 1).Ticks; at < year.End; at += TimeSpan.TicksPerHour * 7)
            {
                Assert.Equal(interpreter.At(at), year.VerdictOf(year.IndexOf(at)));
            }

            // The calendar's own beginning is no change, and west of Greenwich it has no civil time.
            for (var index = number == 1 ? 1 : 0; index < year.Count; index++)
            {
                Assert.True(year.ShowStartOf(index).EqualsExact(local.At(year.StartOf(index))), $"{number}, {index}");
            }

            Assert.Equal(interpreter.At(year.End - 1), year.VerdictOf(year.IndexOf(year.End - 1)));
        }
    }

    [Fact]
    public void The_first_and_the_last_instant_have_answers_however_often_they_are_asked()
    {
        for (var time = 0; time < 3; time++)
        {
            foreach (var at in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue })
            {
                Assert.Equal(new RuleRef(RuleKind.None, ""), SanRomano.Schedule.GetStatus(at).Rule);
                Assert.False(SanRomano.Schedule.IsOpen(at));
            }

            Assert.NotNull(SanRomano.Schedule.NextOpening(DateTimeOffset.MinValue));
            Assert.Null(SanRomano.Schedule.NextChange(DateTimeOffset.MaxValue));
            Assert.NotEmpty(SanRomano.Schedule.Intervals(DateTimeOffset.MaxValue.AddDays(-9), DateTimeOffset.MaxValue));
            Assert.NotEmpty(SanRomano.Schedule.Intervals(DateTimeOffset.MinValue, DateTimeOffset.MaxValue).Take(10));
        }
    }

    private static OfficeSchedule Morning(TimeZoneInfo zone) => OfficeSchedule.For("x", zone).Open(SanRomano.EveryDay, "09:00-13:00").Build();
}
