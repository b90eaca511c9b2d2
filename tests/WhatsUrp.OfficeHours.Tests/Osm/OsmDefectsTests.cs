// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Osm;

/// <summary>Defects of other engines in reading the notation, each by its name; and what the notation itself says, be it better or worse than a definition.</summary>
public sealed class OsmDefectsTests
{
    [Fact]
    public void Nights_are_cut_at_midnight_before_a_holiday_and_go_on_after_it_as_the_notation_says()
    {
        var nights = Notation.Of("Mo-Su 22:00-02:00; PH off");
        Assert.Equal(MidnightRule.CalendarDay, nights.MidnightRule);
        Assert.Equal(SanRomano.At("2027-01-01 00:00"), nights.GetStatus(SanRomano.At("2026-12-31 23:00")).Until);
        Assert.False(nights.IsOpen(SanRomano.At("2027-01-01 01:00")));
        Assert.True(nights.IsOpen(SanRomano.At("2027-01-02 01:00")));
    }

    [Theory]
    [InlineData("2026-03-29", "02:00-03:00", "")]
    [InlineData("2026-03-29", "02:30-04:00", "01:00Z-02:00Z")]
    [InlineData("2026-03-29", "01:30-02:30", "00:30Z-01:00Z")]
    [InlineData("2026-03-29", "01:00-02:30", "00:00Z-01:00Z")]
    [InlineData("2026-10-25", "02:00-03:00", "00:00Z-02:00Z")]
    [InlineData("2026-10-25", "02:30-04:00", "00:30Z-03:00Z")]
    [InlineData("2026-10-25", "01:30-02:30", "23:30Z-01:30Z")]
    [InlineData("2026-10-25", "01:00-02:30", "23:00Z-01:30Z")]
    [InlineData("2026-10-25", "02:00-02:20,02:20-02:40", "00:00Z-01:40Z")]
    public void Daylight_saving_nights(string date, string hours, string expected)
    {
        var from = SanRomano.At($"{date} 00:00");
        Assert.Equal(expected, string.Join(", ", Notation.Of($"Su {hours}")
            .Intervals(from, SanRomano.At($"{date} 23:00"))
            .Select(static interval => $"{interval.Start.UtcDateTime:HH:mm}Z-{interval.End.UtcDateTime:HH:mm}Z")));
    }

    [Fact]
    public void Where_the_clock_shows_two_states_at_once_open_wins()
    {
        // The clock shows 02:00 to 03:00 twice: what opens at 02:30 is open from the first 02:30 on, whatever is unknown until the second.
        var schedule = Notation.Of("2026 Oct 25 01:00-02:15, 2026 Oct 25 02:15-02:30 unknown, 2026 Oct 25 02:30-02:45, 2026 Oct 25 03:00-04:00 unknown");
        Assert.Equal(
            ["23:00-01:45 Open", "02:00-03:00 ByAppointment"],
            schedule.Intervals(SanRomano.At("2026-10-25 00:00"), SanRomano.At("2026-10-25 12:00"))
                .Select(static interval => $"{interval.Start.UtcDateTime:HH:mm}-{interval.End.UtcDateTime:HH:mm} {interval.State}"));
        for (var at = SanRomano.Utc("2026-10-24 22:00"); at < SanRomano.Utc("2026-10-25 04:00"); at = at.AddMinutes(1))
        {
            var interval = schedule.Intervals(at, at.AddTicks(1)).SingleOrDefault();
            Assert.Equal(interval.Length == TimeSpan.Zero ? OfficeState.Closed : interval.State, schedule.GetStatus(at).State);
        }
    }

    [Fact]
    public void Zone_is_stated_and_not_the_machines()
    {
        var newYork = OfficeSchedule.ParseOsm("Mo-Su 09:00-13:00", TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), null);
        Assert.True(newYork.IsOpen(SanRomano.Utc("2026-07-01 13:00")));
        Assert.False(newYork.IsOpen(SanRomano.Utc("2026-07-01 09:00")));
    }

    [Fact]
    public void Saint_Francis_and_the_patron_close_with_their_names()
    {
        var schedule = Notation.Of("Mo,We,Fr,Sa 09:00-13:00; Tu,Th 09:00-17:00; PH off");
        Assert.Equal("San Francesco d'Assisi", schedule.GetStatus(SanRomano.At("2027-10-04 10:00")).Reason);
        Assert.Equal("festa patronale", schedule.GetStatus(SanRomano.At("2027-08-09 10:00")).Reason);
    }

    [Fact]
    public void Next_change_skips_where_only_a_comment_or_a_holidays_name_changes()
    {
        Assert.Equal(SanRomano.At("2026-12-27 00:00"), Notation.Of("PH off; Su open \"x\"").NextChange(SanRomano.At("2026-12-25 10:00")));
        Assert.Equal(SanRomano.At("2026-12-27 00:00"), Notation.Of("PH").NextChange(SanRomano.At("2026-12-25 10:00")));
        Assert.Null(Notation.Of("open; PH open \"festa\"").NextChange(SanRomano.At("2026-12-24 10:00")));
    }

    [Theory]
    [InlineData("Jun We[-1] +1 day", "2027-07-01")]
    [InlineData("Oct 28-Oct Sa[-1]", "2027-10-28/2027-10-30")]
    [InlineData("Oct Sa[-1]-Nov Mo[1]", "2027-10-30/2027-11-01")]
    [InlineData("PH Fr", "2027-01-01")]
    [InlineData("SH We", "2027-01-06")]
    [InlineData("Jan 01-31/8", "2027-01-01, 2027-01-09, 2027-01-17, 2027-01-25")]
    public void Selectors_that_others_lose(string expression, string expected) => Assert.Equal(expected, Notation.Dates(expression, 2027));

    [Fact]
    public void Inclusive_end_at_the_very_end_the_office_is_closed()
    {
        Assert.True(Notation.Of("Mo 09:00-13:00").IsOpen(SanRomano.At("2026-05-25 12:59:59").AddTicks(9_999_999)));
        Assert.False(Notation.Of("Mo 09:00-13:00").IsOpen(SanRomano.At("2026-05-25 13:00:00")));
        Assert.True(Notation.Of("Mo").IsOpen(SanRomano.At("2026-05-25 23:59:59")));
    }

    [Theory]
    [InlineData("2035 Dec 31 09:00-13:00", "2035-12-31 09:00")]
    [InlineData("2036 Jan 10", null)]
    [InlineData("2020", null)]
    [InlineData("24/7", null)]
    [InlineData("off", null)]
    public void A_search_is_bounded_and_finds_what_is_years_away(string expression, string? expected) =>
        Assert.Equal(expected is null ? null : SanRomano.At(expected), Notation.Of(expression).NextChange(SanRomano.At("2026-01-01 00:00")));

    [Fact]
    public void The_ends_of_the_calendar_are_answered()
    {
        foreach (var expression in new[] { "24/7", "Mo 22:00-48:00", "Jan Su[1] -9 days-Jan 10", "easter -9 days-Dec 31", "PH -9 days", "9999 Dec 20+", "Dec 30-Dec Su[-1] +9 days", "week 01" })
        {
            foreach (var at in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue })
            {
                _ = Notation.Of(expression).GetStatus(at);
            }

            _ = Notation.Of(expression).Explain(DateOnly.MinValue);
            _ = Notation.Of(expression).Explain(DateOnly.MaxValue);
            _ = Notation.Of(expression).PlanInForce(DateOnly.MaxValue);
        }
    }

    [Fact]
    public void The_week_in_force_leaves_holidays_out_and_shows_nights_on_the_day_they_begin()
    {
        var schedule = Notation.Of("Mo-Fr 09:00-13:00, Sa 20:00-02:00; PH off");
        var plan = schedule.PlanInForce(new DateOnly(2026, 6, 2));
        Assert.Equal("09:00-13:00", Assert.Single(plan[DayOfWeek.Tuesday]).ToString());
        Assert.Equal("20:00-02:00", Assert.Single(plan[DayOfWeek.Saturday]).ToString());
        Assert.Empty(plan[DayOfWeek.Sunday]);
        Assert.True(schedule.FollowsHolidays(new DateOnly(2026, 6, 1)));
        Assert.False(Notation.Of("Mo-Fr; Jul PH off").FollowsHolidays(new DateOnly(2026, 6, 1)));
    }
}
