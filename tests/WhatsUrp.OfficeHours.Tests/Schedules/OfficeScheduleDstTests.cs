// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Schedules;

/// <summary>Europe/Rome: 29 March 2026, 02:00 becomes 03:00 at 01:00Z; 25 October 2026, 03:00 becomes 02:00 at 01:00Z.</summary>
public sealed class OfficeScheduleDstTests
{
    [Theory]
    [InlineData("02:00-03:00", "")]
    [InlineData("02:30-04:00", "01:00Z-02:00Z")]
    [InlineData("01:30-02:30", "00:30Z-01:00Z")]
    [InlineData("01:00-02:30", "00:00Z-01:00Z")]
    [InlineData("00:00-24:00", "23:00Z-22:00Z")]
    public void In_the_gap_starts_and_ends_are_the_transition(string hours, string expected) =>
        Assert.Equal(expected, Shown(hours, "2026-03-29"));

    [Theory]
    [InlineData("02:00-03:00", "00:00Z-02:00Z")]
    [InlineData("02:30-04:00", "00:30Z-03:00Z")]
    [InlineData("01:30-02:30", "23:30Z-01:30Z")]
    [InlineData("01:00-02:30", "23:00Z-01:30Z")]
    [InlineData("00:00-24:00", "22:00Z-23:00Z")]
    public void In_the_overlap_starts_are_the_first_and_ends_the_last_occurrence(string hours, string expected) =>
        Assert.Equal(expected, Shown(hours, "2026-10-25"));

    [Theory]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    public void A_whole_day_has_23_or_25_hours_and_no_change_at_its_midnights(string date, int hours)
    {
        var schedule = Open("00:00-24:00");
        var midnight = SanRomano.At(date);
        var next = SanRomano.At(date).AddHours(hours);

        Assert.Equal(TimeSpan.FromHours(hours), schedule.OpenTime(midnight, next));
        Assert.Single(schedule.Intervals(midnight.AddDays(-1), next.AddDays(1)));
        Assert.Null(schedule.NextChange(midnight.AddMinutes(-1)));
    }

    [Fact]
    public void Between_the_two_occurrences_of_its_end_the_office_is_still_open()
    {
        var schedule = Open("01:00-02:30");
        Assert.True(schedule.IsOpen(SanRomano.Utc("2026-10-25 00:45")));
        Assert.True(schedule.IsOpen(SanRomano.Utc("2026-10-25 01:29:59")));
        Assert.False(schedule.IsOpen(SanRomano.Utc("2026-10-25 01:30")));
    }

    [Fact]
    public void A_night_across_the_gap_is_an_hour_shorter()
    {
        var night = Assert.Single(OfficeSchedule.For("notte", SanRomano.Rome).Open([DayOfWeek.Saturday], "22:00-06:00").Build()
            .Intervals(SanRomano.Utc("2026-03-28 12:00"), SanRomano.Utc("2026-03-29 12:00")));
        Assert.Equal(TimeSpan.FromHours(7), night.Length);
    }

    [Fact]
    public void Results_carry_the_offset_of_the_office()
    {
        var schedule = SanRomano.Schedule;
        Assert.Equal(TimeSpan.FromHours(1), schedule.NextOpening(SanRomano.Utc("2026-03-27 20:00"))!.Value.Offset);
        Assert.Equal(TimeSpan.FromHours(2), schedule.NextOpening(SanRomano.Utc("2026-03-29 20:00"))!.Value.Offset);
    }

    private static string Shown(string hours, string date)
    {
        var day = DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture);
        var (from, to) = (SanRomano.At(date), SanRomano.At($"{day.AddDays(1):yyyy-MM-dd}"));
        return string.Join(", ", OfficeSchedule.For("dst", SanRomano.Rome).Open([day.DayOfWeek], hours).Build()
            .Intervals(from.AddDays(-1), to.AddDays(1))
            .Select(interval => $"{interval.Start.UtcDateTime:HH:mm}Z-{interval.End.UtcDateTime:HH:mm}Z"));
    }

    private static OfficeSchedule Open(string hours) =>
        OfficeSchedule.For("dst", SanRomano.Rome).Open(SanRomano.EveryDay, hours).Build();
}
