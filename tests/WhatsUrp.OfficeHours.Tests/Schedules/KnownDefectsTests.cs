// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Schedules;

/// <summary>Defects seen in other engines, each by its name.</summary>
public sealed class KnownDefectsTests
{
    private static readonly OfficeSchedule Nights = OfficeSchedule.For("notte", SanRomano.Rome)
        .Open(SanRomano.EveryDay, "22:00-02:00")
        .Holidays(ItalianHolidays.National)
        .Build();

    [Fact]
    public void Ghost_tail_the_night_of_a_holiday_is_gone_whole()
    {
        Assert.False(Nights.IsOpen(SanRomano.At("2027-01-01 22:30")));
        Assert.False(Nights.IsOpen(SanRomano.At("2027-01-02 01:00")));
        Assert.Equal(SanRomano.At("2027-01-02 22:00"), Nights.NextOpening(SanRomano.At("2027-01-01 12:00")));
    }

    [Fact]
    public void Midnight_cut_the_night_before_a_holiday_runs_to_its_end()
    {
        Assert.Equal(SanRomano.At("2027-01-01 02:00"), Nights.GetStatus(SanRomano.At("2026-12-31 22:30")).Until);
        Assert.True(Nights.IsOpen(SanRomano.At("2027-01-01 01:59")));
    }

    [Fact]
    public void Two_holidays_in_a_row_leave_only_the_night_begun_before_them()
    {
        Assert.Equal(
            [(SanRomano.At("2026-12-24 22:00"), SanRomano.At("2026-12-25 02:00")), (SanRomano.At("2026-12-27 22:00"), SanRomano.At("2026-12-28 02:00"))],
            Nights.Intervals(SanRomano.At("2026-12-24 12:00"), SanRomano.At("2026-12-28 12:00")).Select(night => (night.Start, night.End)));
    }

    [Theory]
    [InlineData("2026-05-05", "22:00-23:00", "23:00-02:00")]
    [InlineData("2026-05-05", "14:00-24:00", "00:00-02:00")]
    [InlineData("2026-05-05", "14:00-01:00", "01:00-02:00")]
    [InlineData("2026-05-06", "00:00-01:00", "22:00-00:00, 01:00-02:00")]
    [InlineData("2026-05-06", "00:00-06:00", "22:00-00:00")]
    [InlineData("2026-05-04", "22:00-02:00", "22:00-02:00")]
    public void A_closure_with_hours_takes_those_hours_on_the_clock(string date, string hours, string expected)
    {
        var schedule = OfficeSchedule.For("notte", SanRomano.Rome)
            .Open(SanRomano.EveryDay, "22:00-02:00")
            .Override(new ScheduleOverride
            {
                Id = "chiusura",
                Kind = OverrideKind.Closed,
                Dates = [DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)],
                Hours = [TimeRange.Parse(hours)],
            })
            .Build();
        Assert.Equal(expected, string.Join(", ", schedule
            .Intervals(SanRomano.At("2026-05-05 12:00"), SanRomano.At("2026-05-06 12:00"))
            .Select(interval => $"{interval.Start:HH:mm}-{interval.End:HH:mm}")));
    }

    [Fact]
    public void The_rest_of_a_night_stands_beside_an_opening_of_the_next_day()
    {
        var tuesday = new DateOnly(2026, 5, 5);
        var schedule = OfficeSchedule.For("notte", SanRomano.Rome)
            .Open([DayOfWeek.Monday], "22:00-02:00")
            .Override(new ScheduleOverride { Id = "chiusura", Kind = OverrideKind.Closed, Dates = [tuesday], Hours = [TimeRange.Parse("00:00-01:00")], Issued = new(2026, 1, 1) })
            .Override(new ScheduleOverride { Id = "apertura", Kind = OverrideKind.Open, Dates = [tuesday], Hours = [TimeRange.Parse("00:00-00:30")], Issued = new(2026, 1, 2) })
            .Build();
        Assert.Equal("22:00-00:30, 01:00-02:00", string.Join(", ", schedule
            .Intervals(SanRomano.At("2026-05-04 12:00"), SanRomano.At("2026-05-05 12:00"))
            .Select(interval => $"{interval.Start:HH:mm}-{interval.End:HH:mm}")));
    }

    [Fact]
    public void Zone_is_the_offices_and_not_the_machines()
    {
        var newYork = OfficeSchedule.For("ny", TimeZoneInfo.FindSystemTimeZoneById("America/New_York")).Open(SanRomano.EveryDay, "09:00-13:00").Build();
        Assert.True(newYork.IsOpen(SanRomano.Utc("2026-07-01 13:00")));
        Assert.False(newYork.IsOpen(SanRomano.Utc("2026-07-01 09:00")));
    }

    [Fact]
    public void Saint_Francis_closes_the_office_on_Monday_4_October_2027()
    {
        var status = SanRomano.Schedule.GetStatus(SanRomano.At("2027-10-04 10:00"));
        Assert.Equal(OfficeState.Closed, status.State);
        Assert.Equal("San Francesco d'Assisi", status.Reason);
        Assert.Equal(new RuleRef(RuleKind.Holiday, "san-francesco", "L. 151/2025"), status.Rule);
    }

    [Theory]
    [InlineData("2026-12-31", "2026-12-31 22:00-2027-01-01 02:00", "")]
    [InlineData("2027-01-01", "2026-12-31 22:00-2027-01-01 02:00", "2026-12-31 22:00-2027-01-01 02:00")]
    public void A_holiday_on_the_end_day_leaves_the_night_and_one_on_its_start_day_takes_it(string holiday, string without, string expected)
    {
        var date = DateOnly.Parse(holiday, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(without, Night(HolidayCalendar.Empty));
        Assert.Equal(expected, Night(new HolidayCalendar(HolidayRule.Dates("x", "festa", date))));
        Assert.Equal("", Night(new HolidayCalendar(HolidayRule.Dates("x", "festa", new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 1)))));

        string Night(HolidayCalendar holidays) => string.Join(", ", OfficeSchedule.For("notte", SanRomano.Rome)
            .Open(SanRomano.EveryDay, "22:00-02:00").Holidays(holidays).Build()
            .Intervals(SanRomano.At("2026-12-31 12:00"), SanRomano.At("2027-01-01 12:00"))
            .Select(night => $"{night.Start:yyyy-MM-dd HH:mm}-{night.End:yyyy-MM-dd HH:mm}"));
    }

    [Theory]
    [InlineData("02:30-04:00", "2026-03-29", "01:00Z-02:00Z")]
    [InlineData("01:30-02:30", "2026-03-29", "00:30Z-01:00Z")]
    [InlineData("01:00-02:30", "2026-10-25", "23:00Z-01:30Z")]
    [InlineData("02:30-04:00", "2026-10-25", "00:30Z-03:00Z")]
    public void Clock_changes_move_no_opening_and_close_nobody_early(string hours, string date, string expected)
    {
        var noon = SanRomano.At($"{date} 12:00");
        var night = Assert.Single(OfficeSchedule.For("notte", SanRomano.Rome).Open([DayOfWeek.Sunday], hours).Build().Intervals(noon.AddDays(-1), noon));
        Assert.Equal(expected, $"{night.Start.UtcDateTime:HH:mm}Z-{night.End.UtcDateTime:HH:mm}Z");
    }

    [Fact]
    public void Several_intervals_a_day_holidays_and_nights_all_exist_at_once()
    {
        var schedule = OfficeSchedule.For("tutto", SanRomano.Rome)
            .Open(SanRomano.EveryDay, "09:00-13:00", "15:00-17:00", "22:00-02:00").Holidays(SanRomano.Holidays).Build();
        Assert.Equal(
            ["00:00-02:00", "09:00-13:00", "15:00-17:00", "22:00-02:00"],
            schedule.Intervals(SanRomano.At("2027-05-25"), SanRomano.At("2027-05-26 12:00")).Where(interval => interval.Start < SanRomano.At("2027-05-26"))
                .Select(interval => $"{interval.Start:HH:mm}-{interval.End:HH:mm}"));
        Assert.Equal(TimeSpan.FromHours(2), schedule.OpenTime(SanRomano.At("2027-08-09"), SanRomano.At("2027-08-10"))); // the night begun before
    }

    [Fact]
    public void Next_change_does_not_stop_where_only_the_reason_changes()
    {
        var schedule = SanRomano.Define(SanRomano.Holidays)
            .Close(new DateOnly(2026, 8, 10), reason: "ferie").Close(new DateOnly(2026, 8, 11), reason: "disinfestazione").Build();
        var at = SanRomano.At("2026-08-08 14:00");
        for (var time = 0; time < 3; time++)
        {
            Assert.Equal(SanRomano.At("2026-08-12 09:00"), schedule.NextChange(at));
            Assert.Equal("disinfestazione", schedule.GetStatus(SanRomano.At("2026-08-11 10:00")).Reason);
        }
    }

    [Fact]
    public void Patron_saint_closes_the_office()
    {
        var status = SanRomano.Schedule.GetStatus(SanRomano.At("2027-08-09 10:00"));
        Assert.Equal((OfficeState.Closed, "festa patronale"), (status.State, status.Reason));
    }

    [Fact]
    public void Next_change_does_not_stop_where_only_the_holidays_name_changes()
    {
        var christmas = SanRomano.At("2026-12-25 10:00");
        Assert.Equal(SanRomano.At("2026-12-28 09:00"), SanRomano.Schedule.NextChange(christmas));
    }

    [Fact]
    public void Inclusive_end_at_the_very_end_the_office_is_closed()
    {
        Assert.True(SanRomano.Schedule.IsOpen(SanRomano.At("2026-05-25 12:59:59").AddTicks(9_999_999)));
        Assert.False(SanRomano.Schedule.IsOpen(SanRomano.At("2026-05-25 13:00:00")));
        Assert.True(SanRomano.Schedule.IsOpen(SanRomano.At("2026-05-25 09:00:00")));
        Assert.False(SanRomano.Schedule.IsOpen(SanRomano.At("2026-05-25 09:00:00").AddTicks(-1)));
    }

    [Fact]
    public void Open_all_day_is_open_in_its_last_minute()
    {
        var schedule = OfficeSchedule.For("sempre", SanRomano.Rome).Open([DayOfWeek.Monday, DayOfWeek.Tuesday], "00:00-24:00").Build();
        Assert.True(schedule.IsOpen(SanRomano.At("2026-05-25 23:59:30")));
        Assert.Equal(SanRomano.At("2026-05-27 00:00"), schedule.NextChange(SanRomano.At("2026-05-25 12:00")));
    }

    [Fact]
    public void Search_is_bounded_and_finds_what_is_years_away()
    {
        var schedule = OfficeSchedule.For("rara", SanRomano.Rome).Override(new ScheduleOverride
        {
            Id = "apertura",
            Kind = OverrideKind.Open,
            Dates = [new DateOnly(2034, 5, 6)],
            Hours = [TimeRange.Parse("09:00-13:00")],
        }).Build();
        Assert.Equal(SanRomano.At("2034-05-06 09:00"), schedule.NextOpening(SanRomano.At("2026-01-01 00:00")));
        Assert.Null(schedule.NextOpening(SanRomano.At("2020-01-01 00:00")));
        Assert.Null(schedule.NextOpening(SanRomano.At("2034-05-06 09:00")));
    }
}
