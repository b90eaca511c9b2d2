// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Plans;

namespace WhatsUrp.OfficeHours.Tests.Plans;

public sealed class SeasonDatesTests
{
    [Theory]
    [InlineData("07-01", "08-31", "2026-07-01", true)]
    [InlineData("07-01", "08-31", "2027-08-31", true)]
    [InlineData("07-01", "08-31", "2027-09-01", false)]
    [InlineData("12-15", "01-10", "2026-12-31", true)]
    [InlineData("12-15", "01-10", "2027-01-10", true)]
    [InlineData("12-15", "01-10", "2027-01-11", false)]
    [InlineData("02-29", "03-01", "2027-03-01", true)]
    [InlineData("02-29", "03-01", "2027-02-28", false)]
    [InlineData("2026-07-01", "2026-07-31", "2026-07-15", true)]
    [InlineData("2026-07-01", "2026-07-31", "2027-07-15", false)]
    public void A_season_holds_its_dates(string from, string to, string date, bool expected) =>
        Assert.Equal(expected, SeasonDates.Parse(from, to).Contains(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("06-31", "08-31")]
    [InlineData("07-01", "2026-08-31")]
    [InlineData("2026-02-29", "2026-03-31")]
    [InlineData("2026-08-31", "2026-07-01")]
    [InlineData("luglio", "agosto")]
    [InlineData(null, "08-31")]
    public void What_is_no_season_is_refused(string? from, string? to) => Assert.False(SeasonDates.TryParse(from, to, out _));

    [Theory]
    [InlineData("07-01", "08-31", 62)]
    [InlineData("12-15", "01-10", 27)]
    [InlineData("01-01", "12-31", 366)]
    public void A_season_counts_its_days(string from, string to, int days) => Assert.Equal(days, SeasonDates.Parse(from, to).Days);
}
