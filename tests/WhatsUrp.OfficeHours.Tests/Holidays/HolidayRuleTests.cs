// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Holidays;

namespace WhatsUrp.OfficeHours.Tests.Holidays;

public sealed class HolidayRuleTests
{
    [Fact]
    public void A_patron_on_a_fixed_day_falls_on_it_every_year() =>
        Assert.Equal([new(2026, 8, 9), new(2027, 8, 9), new(2028, 8, 9)], Dates(PatronSaint.On(8, 9, "San Romano")));

    [Fact]
    public void A_patron_may_move_with_Easter() =>
        Assert.Equal([new(2026, 4, 13), new(2027, 4, 5), new(2028, 4, 24)], Dates(PatronSaint.AfterEaster(8, "Madonna del Soccorso")));

    [Fact]
    public void A_patron_may_fall_on_the_nth_weekday() =>
        Assert.Equal([new(2026, 9, 14), new(2027, 9, 13), new(2028, 9, 11)], Dates(PatronSaint.OnNth(9, DayOfWeek.Monday, 2, "Santa Croce")));

    [Fact]
    public void A_patron_may_fall_on_the_last_weekday() =>
        Assert.Equal([new(2026, 5, 31), new(2027, 5, 30), new(2028, 5, 28)], Dates(PatronSaint.OnNth(5, DayOfWeek.Sunday, -1, "San Zeno")));

    [Fact]
    public void A_fifth_weekday_exists_in_some_years_only() =>
        Assert.Equal([new(2027, 8, 30)], Dates(HolidayRule.NthWeekday("x", "x", 8, DayOfWeek.Monday, 5) with { ValidTo = 2027 }).Where(d => d.Year == 2027));

    [Fact]
    public void A_patron_may_be_named_date_by_date() =>
        Assert.Equal([new(2027, 8, 10)], Dates(PatronSaint.OnDates("San Romano", new DateOnly(2027, 8, 10))));

    [Fact]
    public void A_rule_holds_in_its_years_only() =>
        Assert.Equal([new(2027, 8, 9)], Dates(PatronSaint.On(8, 9, "San Romano") with { ValidFrom = 2027, ValidTo = 2027 }));

    [Fact]
    public void The_29th_of_February_exists_in_leap_years_only() =>
        Assert.Equal([new(2028, 2, 29)], Dates(HolidayRule.Fixed("bisesto", "bisesto", 2, 29)));

    [Theory]
    [InlineData(13, 1)]
    [InlineData(6, 31)]
    [InlineData(2, 30)]
    public void An_impossible_day_is_refused(int month, int day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => HolidayRule.Fixed("x", "x", month, day));

    [Fact]
    public void Citizens_read_festa_patronale_and_the_source_names_the_saint()
    {
        var holiday = Assert.Single(PatronSaint.On(8, 9, "San Romano").HolidaysOn(new DateOnly(2027, 8, 9)));
        Assert.Equal("festa patronale", holiday.Name);
        Assert.Equal("CCNL 6-7-1995 art. 18 c. 6 (San Romano)", holiday.Source);
    }

    private static DateOnly[] Dates(HolidayRule rule) =>
        [.. Enumerable.Range(new DateOnly(2026, 1, 1).DayNumber, 3 * 366)
            .Select(DateOnly.FromDayNumber)
            .Where(day => day.Year < 2029 && rule.HolidaysOn(day).Count > 0)];
}
