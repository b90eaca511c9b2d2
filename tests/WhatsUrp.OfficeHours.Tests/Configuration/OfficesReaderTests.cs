// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Configuration;

namespace WhatsUrp.OfficeHours.Tests.Configuration;

public sealed class OfficesReaderTests
{
    private const string Hours = """
        {
          "TimeZone": "Europe/Rome",
          "Weekly": { "Mon-Fri": ["09:00-13:00"] },
          "Seasons": [ { "Id": "estate", "From": "07-01", "To": "08-31", "Weekly": { "Mon-Fri": ["08:00-12:00"] } } ],
          "Holidays": { "Patron": { "Name": "San Romano", "Date": "08-09" } },
          "Overrides": [ { "Id": "ponte", "Kind": "Closed", "Dates": ["2027-05-24"], "Reason": "ponte" } ],
          "Offices": {
            "tributi": { "Seasons": [], "Overrides": [] },
            "polizia": { "Weekly": { "Mon-Sun": ["00:00-24:00"] }, "Seasons": [], "Overrides": [], "Holidays": { "Behaviour": "Ignored" } },
            "lisbona": { "TimeZone": "Europe/Lisbon" }
          },
          "Channels": { "Emergency": "Always", "Notte": "POLIZIA" }
        }
        """;

    [Theory]
    [InlineData("tributi", "2027-05-24 10:00", true)] // its list of overrides is empty
    [InlineData("tributi", "2027-07-05 08:30", false)] // no season either
    [InlineData("tributi", "2027-08-09 10:00", false)] // the patron is inherited
    [InlineData("Tributi", "2027-05-25 10:00", true)]
    [InlineData("polizia", "2027-12-25 03:00", true)]
    [InlineData("lisbona", "2027-05-25 13:30", true)] // 12:30 on its own clock
    [InlineData("lisbona", "2027-05-24 13:30", false)]
    public void An_office_inherits_what_it_does_not_state(string office, string at, bool open) =>
        Assert.Equal(open, Read().Offices[office].IsOpen(SanRomano.At(at)));

    [Fact]
    public void A_channel_is_always_open_or_keeps_the_hours_of_an_office()
    {
        var reading = Read();
        Assert.Null(reading.Channels["emergency"].GetStatus(SanRomano.At("2027-12-25 03:00")).Until);
        Assert.Same(reading.Offices["polizia"], reading.Channels["Notte"]);
        Assert.Equal("polizia", reading.Offices["polizia"].OfficeId);
        Assert.False(reading.Schedule!.IsOpen(SanRomano.At("2027-05-24 10:00")));
    }

    [Fact]
    public async Task Offices_and_channels_that_cannot_be()
    {
        var reading = OfficeScheduleReader.Read(Json.Hours("""
            {
              "TimeZone": "Europe/Rome",
              "Weekly": { "Mon-Fri": ["09:00-13:00"] },
              "Offices": {
                "tributi": { "Weekly": { "Lun": ["09:00-13:00"] }, "TimeZone": "Europe/Roma", "Offices": {} },
                "scuola": { "Overrides": [ { "Id": "x" } ] }
              },
              "Channels": { "Emergency": "Sempre", "Night": "tributi", "Day": "anagrafe", "Fax": [] }
            }
            """), "comune");
        Assert.Null(reading.Schedule);
        Assert.Empty(reading.Offices);
        await Verify(string.Join('\n', reading.Faults));
    }

    private static ScheduleReading Read()
    {
        var reading = OfficeScheduleReader.Read(Json.Hours(Hours), "comune");
        Assert.Empty(reading.Faults);
        return reading;
    }
}
