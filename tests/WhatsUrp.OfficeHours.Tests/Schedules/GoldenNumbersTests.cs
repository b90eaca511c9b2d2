// SPDX-License-Identifier: BSD-3-Clause

using NodaTime;
using WhatsUrp.OfficeHours.Holidays;

namespace WhatsUrp.OfficeHours.Tests.Schedules;

/// <summary>Open intervals and hours of whole years, by the engine and by an independent loop over NodaTime.</summary>
public sealed class GoldenNumbersTests
{
    private static readonly HolidayCalendar Twelve = ItalianHolidays.National.Without("san-francesco");

    public static TheoryData<int, string, int, int> Years() => new()
    {
        { 2025, "twelve", 302, 1616 }, { 2025, "4 October", 302, 1616 }, { 2025, "9 August", 301, 1612 },
        { 2026, "twelve", 303, 1616 }, { 2026, "4 October", 303, 1616 }, { 2026, "9 August", 303, 1616 },
        { 2027, "twelve", 305, 1636 }, { 2027, "4 October", 304, 1632 }, { 2027, "9 August", 303, 1628 },
        { 2028, "twelve", 302, 1608 }, { 2028, "4 October", 301, 1604 }, { 2028, "9 August", 300, 1600 },
    };

    [Theory]
    [MemberData(nameof(Years))]
    public void The_engine_counts_the_year(int year, string holidays, int intervals, int hours)
    {
        var calendar = holidays switch { "twelve" => Twelve, "4 October" => ItalianHolidays.National, _ => SanRomano.Holidays };
        var schedule = SanRomano.Define(calendar).Build();
        var (from, to) = (SanRomano.At($"{year}-01-01 00:00"), SanRomano.At($"{year + 1}-01-01 00:00"));

        for (var time = 0; time < 3; time++)
        {
            // First interpreted, then compiled.
            Assert.Equal(intervals, schedule.Intervals(from, to).Count());
            Assert.Equal(TimeSpan.FromHours(hours), schedule.OpenTime(from, to));
        }
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void An_independent_loop_counts_the_same(int year, string holidays, int intervals, int hours)
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Rome"];
        var easterMonday = year switch { 2025 => (4, 21), 2026 => (4, 6), 2027 => (3, 29), _ => (4, 17) };
        List<(int Month, int Day)> closed =
            [easterMonday, (1, 1), (1, 6), (4, 25), (5, 1), (6, 2), (8, 15), (11, 1), (12, 8), (12, 25), (12, 26)];
        if (holidays != "twelve" && year >= 2026)
        {
            closed.Add((10, 4));
        }

        if (holidays == "9 August")
        {
            closed.Add((8, 9));
        }

        var (count, total) = (0, Duration.Zero);
        for (var date = new LocalDate(year, 1, 1); date.Year == year; date = date.PlusDays(1))
        {
            if (date.DayOfWeek == IsoDayOfWeek.Sunday || closed.Contains((date.Month, date.Day)))
            {
                continue;
            }

            var end = date.DayOfWeek is IsoDayOfWeek.Tuesday or IsoDayOfWeek.Thursday ? 17 : 13;
            total += date.At(new LocalTime(end, 0)).InZoneStrictly(zone).ToInstant() - date.At(new LocalTime(9, 0)).InZoneStrictly(zone).ToInstant();
            count++;
        }

        Assert.Equal((intervals, (double)hours), (count, total.TotalHours));
    }
}
