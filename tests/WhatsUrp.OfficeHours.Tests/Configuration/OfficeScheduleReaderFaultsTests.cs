// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Configuration;

namespace WhatsUrp.OfficeHours.Tests.Configuration;

public sealed class OfficeScheduleReaderFaultsTests
{
    [Fact]
    public async Task Keys_that_nobody_knows_or_that_come_later() => await Verify(Faults("""
        {
          "TimeZone": "Europe/Rome", "TimeZon": "x", "Offices": { "tributi": {} }, "Channels": { "Emergency": "Always" },
          "Weekly": { "Mon": ["09:00-13:00"] },
          "Holidays": { "Nazionali": true, "Patron": { "Name": "San Romano", "Date": "08-09", "Giorno": 9 } },
          "Overrides": [ { "Id": "a", "Kind": "Closed", "Dates": ["2027-01-02"], "Motivo": "x" } ],
          "Seasons": [ { "Id": "s", "From": "07-01", "To": "08-31", "Weekly": {}, "Until": "x" } ]
        }
        """));

    [Fact]
    public async Task A_notation_that_cannot_be() => await Verify(
        Faults("""{ "TimeZone": "Europe/Rome", "Osm": "Mo-Fr 09:00-13:00; PH chiuso", "Holidays": { "National": "si" } }""")
        + "\n" + Faults("""{ "TimeZone": "Europe/Rome", "Osm": "24/7", "Weekly": { "Mon": ["09:00-13:00"] }, "Seasons": [], "Overrides": [ { "Id": "a" } ], "Holidays": { "Behaviour": "Ignored" } }""")
        + "\n" + Faults("""{ "TimeZone": "Europe/Rome", "Osm": "" }"""));

    [Fact]
    public async Task Hours_that_cannot_be() => await Verify(Faults("""
        {
          "TimeZone": "Europe/Roma",
          "Weekly": {
            "Mon": ["09:00-13:00", "12:00-14:00"],
            "Tue": ["9-13", "09:00-25:00", ""],
            "Wed": ["13:00-09:00"],
            "Thu,Thursday": ["09:00-13:00"],
            "Fri": ["22:00-06:00"],
            "Sat,Fri": ["05:00-12:00"],
            "": ["09:00-13:00"]
          }
        }
        """));

    [Fact]
    public async Task Overrides_that_cannot_be() => await Verify(Faults("""
        {
          "TimeZone": "Europe/Rome", "Weekly": { "Mon": ["09:00-13:00"] },
          "Overrides": [
            { "Kind": "Closed", "Dates": ["2027-01-02"] },
            { "Id": "a", "Kind": "Shut", "Dates": ["2027-02-29"] },
            { "Id": "A", "Kind": "1", "Dates": ["2027-06-31"] },
            { "Id": "b", "Kind": "Open", "Dates": ["2027-06-13/2027-06-12"] },
            { "Id": "c", "Kind": "Replace", "Dates": [], "Hours": ["09:00-13:00"] },
            { "Id": "d", "Kind": "Closed", "Dates": ["2020-01-01/2029-12-31"], "Issued": "10/12/2026" },
            "ponte"
          ]
        }
        """));

    [Fact]
    public async Task Seasons_and_holidays_that_cannot_be() => await Verify(Faults("""
        {
          "TimeZone": "Europe/Rome", "Weekly": { "Mon": ["09:00-13:00"] },
          "Seasons": [
            { "Id": "a", "From": "2027-08-31", "To": "2027-07-01", "Weekly": { "Mon": ["09:00-13:00"] } },
            { "Id": "a", "From": "06-31", "To": "08-31", "FollowsHolidays": "sì", "Weekly": {} },
            { "Id": "b", "From": "07-01", "To": "2027-08-31" }
          ],
          "Holidays": { "Behaviour": "Open", "National": "yes", "Regional": ["liberazione"],
                        "Patron": { "Date": "02-30", "ValidFrom": 2030, "ValidTo": 2020 } }
        }
        """));

    [Theory]
    [InlineData("""{ "Name": "x" }""")]
    [InlineData("""{ "Name": "x", "Date": "08-09", "EasterOffset": 1 }""")]
    [InlineData("""{ "Name": "x", "EasterOffset": 181 }""")]
    [InlineData("""{ "Name": "x", "Weekday": "Sun" }""")]
    [InlineData("""{ "Name": "x", "Weekday": "Sun", "Month": 13, "Nth": 0 }""")]
    [InlineData("""{ "Name": "x", "Dates": ["08-09"] }""")]
    [InlineData("\"San Romano\"")]
    public void A_patron_that_cannot_be_is_refused(string patron) => Assert.NotEmpty(Faults(
        $$"""{ "TimeZone": "Europe/Rome", "Weekly": { "Mon": ["09:00-13:00"] }, "Holidays": { "Patron": {{patron}} } }"""));

    [Theory]
    [InlineData("{}")]
    [InlineData("\"24/7\"")]
    [InlineData("""{ "TimeZone": "Europe/Rome" }""")]
    [InlineData("""{ "Weekly": { "Mon": ["09:00-13:00"] } }""")]
    [InlineData("""{ "TimeZone": "Europe/Rome", "Weekly": "09:00-13:00" }""")]
    [InlineData("""{ "TimeZone": "W. Europe Standard Time", "Weekly": { "Mon": ["09:00-13:00"] } }""")]
    [InlineData("""{ "TimeZone": { "Id": "Europe/Rome" }, "Weekly": { "Mon": ["09:00-13:00"] } }""")]
    [InlineData("""{ "TimeZone": "Europe/Rome", "Weekly": { "Mon": [{ "From": "09:00" }] } }""")]
    [InlineData("""{ "TimeZone": "Europe/Rome", "Weekly": { "Mon": ["09:00-13:00"] }, "Holidays": "Closed" }""")]
    [InlineData("""{ "TimeZone": "Europe/Rome", "Weekly": { "Mon": ["09:00-13:00"] }, "Seasons": "estate" }""")]
    public void Half_a_configuration_gives_faults_and_no_schedule(string json)
    {
        var reading = OfficeScheduleReader.Read(Json.Hours(json), "segreteria");
        Assert.NotEmpty(reading.Faults);
        Assert.Null(reading.Schedule);
    }

    private static string Faults(string json) => string.Join('\n', OfficeScheduleReader.Read(Json.Hours(json), "segreteria").Faults);
}
