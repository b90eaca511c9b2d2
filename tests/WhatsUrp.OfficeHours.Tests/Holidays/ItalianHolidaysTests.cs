// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Holidays;

namespace WhatsUrp.OfficeHours.Tests.Holidays;

public sealed class ItalianHolidaysTests
{
    [Fact]
    public async Task National_holidays_of_2027_with_their_law() => await Verify(string.Join('\n', Days(2027)
        .SelectMany(day => ItalianHolidays.National.HolidaysOn(day).Select(holiday => $"{day:yyyy-MM-dd} {day.DayOfWeek} {holiday.Id}: {holiday.Name} [{holiday.Source}]"))));

    [Theory]
    [InlineData(2025, 10, 4, false)]
    [InlineData(2026, 10, 4, true)]
    [InlineData(2027, 10, 4, true)]
    [InlineData(1985, 1, 6, false)]
    [InlineData(1986, 1, 6, true)]
    [InlineData(2000, 6, 2, false)]
    [InlineData(2001, 6, 2, true)]
    public void A_holiday_counts_only_in_the_years_of_its_law(int year, int month, int day, bool expected) =>
        Assert.Equal(expected, ItalianHolidays.National.HolidaysOn(new DateOnly(year, month, day)).Count == 1);

    [Fact]
    public void Abolished_holidays_are_working_days()
    {
        DateOnly[] abolished = [new(2026, 3, 19), new(2026, 5, 14), new(2026, 6, 4), new(2026, 6, 29), new(2026, 11, 4)];
        Assert.All(abolished, day => Assert.Empty(ItalianHolidays.National.HolidaysOn(day)));
    }

    [Fact]
    public void Easter_Saturday_is_a_working_day() => Assert.Empty(ItalianHolidays.National.HolidaysOn(new DateOnly(2026, 4, 4)));

    [Fact]
    public void Two_holidays_on_one_date_are_both_named()
    {
        Assert.Equal(["lunedi-angelo", "liberazione"], ItalianHolidays.National.HolidaysOn(new DateOnly(2011, 4, 25)).Select(holiday => holiday.Id));
        Assert.Equal(["pasqua", "liberazione"], ItalianHolidays.National.HolidaysOn(new DateOnly(2038, 4, 25)).Select(holiday => holiday.Id));
    }

    [Fact]
    public void Regional_holidays_are_chosen_by_composition()
    {
        var rome = ItalianHolidays.National.With(ItalianHolidays.Regional.Rules.Single(rule => rule.Id == "santi-pietro-e-paolo"));
        Assert.Equal("Santi Pietro e Paolo", Assert.Single(rome.HolidaysOn(new DateOnly(2026, 6, 29))).Name);
        Assert.Equal(new DateOnly(2026, 5, 25), Days(2026).Single(day => ItalianHolidays.Regional.HolidaysOn(day).Any(holiday => holiday.Id == "lunedi-pentecoste")));
    }

    [Fact]
    public void The_same_calendar_twice_names_a_holiday_once() =>
        Assert.Single(ItalianHolidays.National.With(ItalianHolidays.National).HolidaysOn(new DateOnly(2026, 12, 25)));

    private static IEnumerable<DateOnly> Days(int year) =>
        Enumerable.Range(new DateOnly(year, 1, 1).DayNumber, DateTime.IsLeapYear(year) ? 366 : 365).Select(DateOnly.FromDayNumber);
}
