// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Tests.Osm;

public sealed class SelectorTests
{
    [Theory]
    [InlineData("2027 Jan 02", "2027-01-02")]
    [InlineData("2027 May 30-2027 Jun 02", "2027-05-30/2027-06-02")]
    [InlineData("2027 Dec 30-31", "2027-12-30/2027-12-31")]
    [InlineData("2027 Feb", "2027-02-01/2027-02-28")]
    [InlineData("Feb", "2027-02-01/2027-02-28")]
    [InlineData("jan 3,FEB 5", "2027-01-03, 2027-02-05")]
    [InlineData("Dec 24,27-28", "2027-12-24, 2027-12-27/2027-12-28")]
    [InlineData("Nov-Jan", "2027-01-01/2027-01-31, 2027-11-01/2027-12-31")]
    [InlineData("Dec 20-Jan 10", "2027-01-01/2027-01-10, 2027-12-20/2027-12-31")]
    [InlineData("Jan 05-29/8", "2027-01-05, 2027-01-13, 2027-01-21, 2027-01-29")]
    [InlineData("Dec 28+", "2027-12-28/2027-12-31")]
    [InlineData("2027 Dec 28+", "2027-12-28/2027-12-31")]
    [InlineData("2026 Dec 30+", "2027-01-01/2027-12-31")]
    [InlineData("Aug 30-Sep 02,Oct", "2027-08-30/2027-09-02, 2027-10-01/2027-10-31")]
    [InlineData("Mar-Apr Apr 03-06", "2027-04-03/2027-04-06")]
    [InlineData("May-Jun Apr 03-06", "")]
    [InlineData("2026 Jul", "")]
    public void Months_and_dates(string expression, string expected) => Assert.Equal(expected, Notation.Dates(expression, 2027));

    [Theory]
    [InlineData("easter", "2027-03-28")]
    [InlineData("easter -2 days", "2027-03-26")]
    [InlineData("2027 easter +1 day", "2027-03-29")]
    [InlineData("2028 easter", "")]
    [InlineData("easter +1 day-Apr 02", "2027-03-29/2027-04-02")]
    [InlineData("Mar 27-easter +2 days", "2027-03-27/2027-03-29")]
    [InlineData("Dec 27-easter -85 days", "2027-01-01, 2027-12-27/2027-12-31")]
    [InlineData("Oct Su[-1]", "2027-10-31")]
    [InlineData("Oct Su[-1] +1 day", "2027-11-01")]
    [InlineData("Oct: Su[-1] +1 day", "")]
    [InlineData("Nov Fr[1]-Nov Su[1]", "2027-11-05/2027-11-07")]
    [InlineData("2027 Oct 30-2027 Oct Su[-1] +1 day", "2027-10-30/2027-11-01")]
    [InlineData("Sep 15+Sa", "2027-09-18")]
    [InlineData("Sep 18+Sa", "2027-09-18")]
    [InlineData("Sep 15-Sa +1 day", "2027-09-12")]
    [InlineData("Dec 30-Dec Su[-1] +7 days", "2027-01-01/2027-01-03, 2027-12-30/2027-12-31")]
    public void Easter_nth_weekdays_and_offsets(string expression, string expected) => Assert.Equal(expected, Notation.Dates(expression, 2027));

    [Theory]
    [InlineData("Feb 29", "2028-02-29")]
    [InlineData("Feb 29-Mar 01", "2027-03-01, 2028-02-29/2028-03-01, 2029-03-01")]
    [InlineData("Feb 28-Feb 29", "2027-02-28, 2028-02-28/2028-02-29, 2029-02-28")]
    [InlineData("2027/2 Jan 01", "2027-01-01, 2029-01-01")]
    [InlineData("2027-2029/2 Jan 01", "2027-01-01, 2029-01-01")]
    [InlineData("2028+ Jan 01", "2028-01-01, 2029-01-01")]
    [InlineData("2027,2029 Jan 01", "2027-01-01, 2029-01-01")]
    [InlineData("2028 Dec 31,2029 Jan 05", "2028-12-31, 2029-01-05")]
    [InlineData("2027 Dec-Jan", "2027-12-01/2028-01-31")]
    public void Years(string expression, string expected) => Assert.Equal(expected, Notation.Dates(expression, 2027, years: 3));

    [Theory]
    [InlineData("week 53", "2026-12-28/2026-12-31")]
    [InlineData("week 01", "2026-01-01/2026-01-04")]
    [InlineData("week 10-14/2 We", "2026-03-04, 2026-03-18, 2026-04-01")]
    [InlineData("week 10,week 12: Mo", "2026-03-02, 2026-03-16")]
    [InlineData("Jan week 05 Fr-Mo", "2026-01-26, 2026-01-30/2026-01-31")]
    [InlineData("2026 week 20 We", "2026-05-13")]
    public void Weeks_are_those_of_ISO_8601(string expression, string expected) => Assert.Equal(expected, Notation.Dates(expression, 2026));

    [Theory]
    [InlineData("Jun 21-30 Sa-Mo", "2027-06-21, 2027-06-26/2027-06-28")]
    [InlineData("Jun Th[2,-1]", "2027-06-10, 2027-06-24")]
    [InlineData("Jun Th[1-2],Mo[1]", "2027-06-03, 2027-06-07, 2027-06-10")]
    [InlineData("Jan-Jun Mo[5]", "2027-03-29, 2027-05-31")]
    [InlineData("Jan-Jun Mo[5] +1 day", "2027-03-30, 2027-06-01")]
    [InlineData("Jan-May Mo[5] +1 day", "2027-03-30")]
    [InlineData("Jan,Feb Su[1]", "2027-01-03, 2027-02-07")]
    [InlineData("Jan-May Mo[-5]", "2027-03-01, 2027-05-03")]
    public void Weekdays_and_their_places_in_the_month(string expression, string expected) => Assert.Equal(expected, Notation.Dates(expression, 2027));

    [Theory]
    [InlineData("PH", "2026-12-08, 2026-12-25/2026-12-26")]
    [InlineData("PH Mo-Fr", "2026-12-08, 2026-12-25")]
    [InlineData("PH: Mo-Fr", "2026-12-08, 2026-12-25")]
    [InlineData("SH,PH -1 day", "2026-12-07, 2026-12-23/2026-12-31")]
    [InlineData("SH PH -1 day We,Th", "2026-12-23/2026-12-24, 2026-12-30/2026-12-31")]
    [InlineData("PH -1 day Mo", "2026-12-07")]
    [InlineData("PH +2 days", "2026-12-10, 2026-12-27/2026-12-28")]
    [InlineData("Tu,PH", "2026-12-01, 2026-12-08, 2026-12-15, 2026-12-22, 2026-12-25/2026-12-26, 2026-12-29")]
    [InlineData("2026 Dec 25 PH", "2026-12-25")]
    public void Holidays_come_from_the_calendar(string expression, string expected) => Assert.Equal(
        expected, string.Join(", ", Notation.Dates($"{expression}; Jan-Nov off", 2026).Split(", ").Where(static date => date.StartsWith("2026-12", StringComparison.Ordinal))));
}
