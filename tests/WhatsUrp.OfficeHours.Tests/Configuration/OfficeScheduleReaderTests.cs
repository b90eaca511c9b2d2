// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Configuration;
using WhatsUrp.OfficeHours.Phrases;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Configuration;

public sealed class OfficeScheduleReaderTests
{
    private const string Complete = """
        {
          "TimeZone": "Europe/Rome",
          "Weekly":   { "Mon,Wed,Fri,Sat": ["09:00-13:00"], "Tue,Thu": ["09:00-17:00"] },
          "Seasons":  [ { "Id": "estate", "From": "07-01", "To": "08-31", "FollowsHolidays": true,
                          "Weekly": { "Mon-Sat": ["08:30-12:30"] } } ],
          "Holidays": { "Behaviour": "Closed", "National": true, "Regional": [],
                        "Patron": { "Name": "San Romano", "Date": "08-09" } },
          "Overrides": [
            { "Id": "ponte-2027", "Kind": "Closed",  "Dates": ["2027-01-02"], "Reason": "chiusura straordinaria", "Act": "Ord. 12/2026", "Issued": "2026-12-10" },
            { "Id": "vigilia",    "Kind": "Closed",  "Dates": ["2027-12-24"], "Hours": ["14:00-24:00"], "Reason": "vigilia di Natale", "Issued": "2027-12-01" },
            { "Id": "recupero",   "Kind": "Open",    "Dates": ["2027-12-23"], "Hours": ["17:00-19:00"], "Issued": "2027-12-01" },
            { "Id": "elezioni",   "Kind": "Replace", "Dates": ["2027-06-12/2027-06-13"], "Hours": ["07:00-23:00"], "Issued": "2027-05-20" } ]
        }
        """;

    [Fact]
    public void A_notation_stands_in_place_of_the_weekly_plan_with_the_same_holidays()
    {
        var schedule = OfficeScheduleReader.Read(Json.Hours("""
            {
              "TimeZone": "Europe/Rome",
              "Osm": "Mo,We,Fr,Sa 09:00-13:00; Tu,Th 09:00-17:00; PH off",
              "Holidays": { "Patron": { "Name": "San Romano", "Date": "08-09" } }
            }
            """), "segreteria").Schedule!;
        Assert.Equal("segreteria", schedule.OfficeId);
        var (from, to) = (SanRomano.At("2026-01-01 00:00"), SanRomano.At("2029-01-01 00:00"));
        Assert.Equal(SanRomano.Schedule.Intervals(from, to), schedule.Intervals(from, to));
        Assert.Equal("festa patronale", schedule.GetStatus(SanRomano.At("2027-08-09 10:00")).Reason);
    }

    [Fact]
    public void S8_the_configuration_of_the_announcement_gives_its_week()
    {
        var schedule = Schedule("""
            {
              "TimeZone": "Europe/Rome",
              "Weekly": { "Mon,Wed,Fri,Sat": ["09:00-13:00"], "Tue,Thu": ["09:00-17:00"] },
              "Holidays": { "Behaviour": "Closed", "National": true, "Patron": { "Name": "San Romano", "Date": "08-09" } }
            }
            """);
        Assert.Equal(
            "lunedì, mercoledì, venerdì e sabato 9:00-13:00; martedì e giovedì 9:00-17:00; domenica e festivi chiuso",
            OfficeHoursPhrases.Italian.WeekLine(schedule, new DateOnly(2026, 5, 18)));
        Assert.Equal(TimeSpan.FromHours(1628), schedule.OpenTime(SanRomano.At("2027-01-01"), SanRomano.At("2028-01-01")));
    }

    [Theory]
    [InlineData("2027-01-02", "", "ponte-2027")]
    [InlineData("2027-12-24", "09:00-13:00", "vigilia")]
    [InlineData("2027-12-23", "09:00-19:00", "recupero")]
    [InlineData("2027-06-12", "07:00-23:00", "elezioni")]
    [InlineData("2027-06-13", "07:00-23:00", "elezioni")]
    [InlineData("2027-07-05", "08:30-12:30", "estate")]
    [InlineData("2027-08-09", "", "patrono")]
    [InlineData("2027-10-04", "", "san-francesco")]
    [InlineData("2027-10-05", "09:00-17:00", "Tue")]
    public void Every_part_of_the_configuration_has_its_effect(string date, string hours, string rule)
    {
        var plan = Schedule(Complete).Explain(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((hours, rule), (string.Join(", ", plan.Hours), plan.Winner.Rule.Id));
    }

    [Fact]
    public void Without_Holidays_the_national_ones_close_the_office() =>
        Assert.False(Schedule("""{ "TimeZone": "Europe/Rome", "Weekly": { "Mon-Sun": "00:00-24:00" } }""").IsOpen(SanRomano.At("2026-12-25 10:00")));

    [Fact]
    public void Ignored_holidays_close_nothing() =>
        Assert.True(Schedule("""{ "TimeZone": "Europe/Rome", "Weekly": { "Mon-Sun": "00:00-24:00" }, "Holidays": { "Behaviour": "Ignored" } }""").IsOpen(SanRomano.At("2026-12-25 10:00")));

    [Fact]
    public void Regional_holidays_are_named_by_id() =>
        Assert.False(Schedule("""{ "TimeZone": "Europe/Rome", "Weekly": { "Mon-Sun": "00:00-24:00" }, "Holidays": { "Regional": ["lunedi-pentecoste"] } }""").IsOpen(SanRomano.At("2026-05-25 10:00")));

    [Theory]
    [InlineData(""" "EasterOffset": 8 """, "2026-04-13")]
    [InlineData(""" "Month": 9, "Weekday": "Mon", "Nth": 2 """, "2026-09-14")]
    [InlineData(""" "Month": 5, "Weekday": "Sun", "Nth": -1 """, "2026-05-31")]
    [InlineData(""" "Dates": ["2026-08-10", "2027-08-09"] """, "2026-08-10")]
    [InlineData(""" "Date": "08-09", "ValidFrom": 2026, "ValidTo": 2026 """, "2026-08-09")]
    public void A_patron_is_a_rule_of_any_form(string rule, string date)
    {
        var schedule = Schedule($$"""
            { "TimeZone": "Europe/Rome", "Weekly": { "Mon-Sun": ["09:00-13:00"] }, "Holidays": { "National": false, "Patron": { "Name": "Santo", {{rule}} } } }
            """);
        var closed = Enumerable.Range(new DateOnly(2026, 1, 1).DayNumber, 365).Select(DateOnly.FromDayNumber).Where(day => schedule.Explain(day).Hours.Count == 0);
        Assert.Equal([date], closed.Select(day => $"{day:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("Sat-Mon", "lunedì, sabato e domenica 9:00-13:00; martedì, mercoledì, giovedì e venerdì chiuso")]
    [InlineData("mon , WED-thu", "lunedì, mercoledì e giovedì 9:00-13:00; martedì, venerdì, sabato e domenica chiuso")]
    public void Days_are_named_alone_or_as_ranges(string days, string expected) =>
        Assert.Equal(expected, OfficeHoursPhrases.Italian.WeekLine(
            Schedule($$"""{ "TimeZone": "Europe/Rome", "Weekly": { "{{days}}": ["09:00-13:00"] }, "Holidays": { "Behaviour": "Ignored" } }"""),
            new DateOnly(2026, 5, 18)));

    [Fact]
    public void A_day_without_hours_is_closed_and_a_night_passes_midnight()
    {
        var schedule = Schedule("""{ "TimeZone": "Europe/Rome", "Weekly": { "Mon-Fri": [], "Sat": ["22:00-02:00"] } }""");
        Assert.True(schedule.IsOpen(SanRomano.At("2026-05-24 01:59")));
        Assert.False(schedule.IsOpen(SanRomano.At("2026-05-22 10:00")));
    }

    private static OfficeSchedule Schedule(string json)
    {
        var reading = OfficeScheduleReader.Read(Json.Hours(json), "segreteria");
        Assert.Empty(reading.Faults);
        return Assert.IsType<OfficeSchedule>(reading.Schedule);
    }
}
