// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WhatsUrp.Lines;
using WhatsUrp.OfficeHours.Lines;
using WhatsUrp.OfficeHours.Phrases;
using WhatsUrp.OfficeHours.Schedules;
using WhatsUrp.OfficeHours.Tests.Configuration;

namespace WhatsUrp.OfficeHours.Tests.DependencyInjection;

public sealed class WhatsUrpOfficeHoursExtensionsTests
{
    private const string TwoLines = """
        {
          "WhatsUrp": { "Lines": {
            "San-Romano": {
              "Name": "Comune di San Romano",
              "OfficeHours": {
                "TimeZone": "Europe/Rome",
                "Weekly": { "Mon,Wed,Fri,Sat": ["09:00-13:00"], "Tue,Thu": ["09:00-17:00"] },
                "Holidays": { "Patron": { "Name": "San Romano", "Date": "08-09" } }
              }
            },
            "polizia": { "Name": "Polizia locale" }
          } }
        }
        """;

    private static readonly LineId SanRomanoLine = new("san-romano");
    private static readonly LineId Police = new("polizia");

    [Fact]
    public void S8_a_line_answers_by_its_own_hours()
    {
        var hours = Provider(TwoLines).GetRequiredService<IOfficeHours>();
        var saturday = SanRomano.At("2026-05-23 18:00");
        Assert.False(hours.GetStatus(SanRomanoLine, saturday).IsOpen);
        Assert.Equal(SanRomano.At("2026-05-25 09:00"), hours.NextOpening(SanRomanoLine, saturday));
        Assert.Equal("L'ufficio è chiuso. Riapre lunedì 25 maggio alle 9:00.", hours.Describe(SanRomanoLine, saturday, "it"));
        Assert.Equal(TimeSpan.FromHours(2), hours.ToLocal(SanRomanoLine, saturday.ToUniversalTime()).Offset);
    }

    [Fact]
    public void A_line_without_office_hours_is_always_open()
    {
        var hours = Provider(TwoLines).GetRequiredService<IOfficeHours>();
        var christmas = SanRomano.At("2026-12-25 03:00");
        var status = hours.GetStatus(Police, christmas);
        Assert.Equal((true, null), (status.IsOpen, status.Until));
        Assert.Null(hours.NextOpening(Police, christmas));
        Assert.Equal("L'ufficio è sempre aperto.", hours.Describe(Police, christmas, "it"));
        Assert.Equal(TimeSpan.FromHours(1), hours.ToLocal(Police, christmas.ToUniversalTime()).Offset);
    }

    [Theory]
    [InlineData("it")]
    [InlineData("it-IT")]
    [InlineData("IT")]
    [InlineData("lld")]
    [InlineData("")]
    public void An_unknown_language_falls_back_to_Italian(string language) =>
        Assert.StartsWith("L'ufficio", Provider(TwoLines).GetRequiredService<IOfficeHours>().Describe(SanRomanoLine, SanRomano.At("2026-05-25"), language), StringComparison.Ordinal);

    [Theory]
    [InlineData("de", "Das Amt ist geschlossen. Es öffnet wieder heute um 9:00 Uhr.")]
    [InlineData("de-IT", "Das Amt ist geschlossen. Es öffnet wieder heute um 9:00 Uhr.")]
    [InlineData("fr", "Le bureau est fermé. Il rouvre aujourd'hui à 9h00.")]
    public void A_line_answers_in_the_language_of_the_reply(string language, string expected) =>
        Assert.Equal(expected, Provider(TwoLines).GetRequiredService<IOfficeHours>().Describe(SanRomanoLine, SanRomano.At("2026-05-25"), language));

    [Fact]
    public void A_host_may_put_words_of_its_own_in_place_of_ours()
    {
        var services = Services(TwoLines);
        services.AddSingleton<IOfficeHoursPhrases>(new ShortGerman());
        var hours = services.BuildServiceProvider().GetRequiredService<IOfficeHours>();
        Assert.Equal("Zu.", hours.Describe(SanRomanoLine, SanRomano.At("2026-05-25"), "de"));
        Assert.StartsWith("Le bureau", hours.Describe(SanRomanoLine, SanRomano.At("2026-05-25"), "fr"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_schedule_of_a_line_can_be_had_for_week_tables()
    {
        var directory = Provider(TwoLines).GetRequiredService<OfficeScheduleDirectory>();
        Assert.Equal([SanRomanoLine], directory.Lines);
        Assert.Equal(7, directory.Find(SanRomanoLine)!.ToWeekTable(new DateOnly(2026, 5, 25)).Rows.Count);
        Assert.Null(directory.Find(Police));
    }

    [Fact]
    public void The_offices_and_channels_of_a_line_can_be_had()
    {
        var directory = Provider("""
            { "WhatsUrp": { "Lines": { "san-romano": { "OfficeHours": {
              "TimeZone": "Europe/Rome", "Weekly": { "Mon": ["09:00-13:00"] },
              "Offices": { "tributi": { "Weekly": { "Tue": ["09:00-13:00"] } } }, "Channels": { "Emergency": "Always" } } } } } }
            """).GetRequiredService<OfficeScheduleDirectory>();
        Assert.True(directory.FindOffice(SanRomanoLine, "Tributi")!.IsOpen(SanRomano.At("2026-05-26 10:00")));
        Assert.True(directory.FindChannel(SanRomanoLine, "emergency")!.IsOpen(SanRomano.At("2026-12-25 03:00")));
        Assert.Null(directory.FindOffice(SanRomanoLine, "anagrafe"));
        Assert.Null(directory.FindChannel(Police, "Emergency"));
    }

    [Fact]
    public void Adding_twice_is_harmless()
    {
        var once = Services(TwoLines);
        var twice = Services(TwoLines);
        twice.AddWhatsUrp(Json.Root(TwoLines).GetSection("WhatsUrp")).AddOfficeHours();
        Assert.Equal(
            once.Where(service => service.ServiceType.Namespace!.StartsWith("WhatsUrp", StringComparison.Ordinal)).Select(service => service.ServiceType),
            twice.Where(service => service.ServiceType.Namespace!.StartsWith("WhatsUrp", StringComparison.Ordinal)).Select(service => service.ServiceType));

        var provider = twice.BuildServiceProvider();
        Assert.Single(provider.GetServices<IConfigureOptions<OfficeHoursOptions>>());
        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public void Hours_may_be_set_by_code()
    {
        var services = new ServiceCollection();
        services.AddWhatsUrp(Json.Root("{}")).AddOfficeHours(options => options.Schedules[Police] = SanRomano.Schedule);
        var hours = services.BuildServiceProvider().GetRequiredService<IOfficeHours>();
        Assert.False(hours.GetStatus(Police, SanRomano.At("2026-05-24 10:00")).IsOpen);
    }

    [Fact]
    public async Task At_the_start_every_fault_of_every_line_is_told()
    {
        var provider = Provider("""
            {
              "WhatsUrp": { "Lines": {
                "a": { "OfficeHours": { "TimeZone": "Europe/Roma", "Weekly": { "Lun": ["09:00-13:00"] } } },
                "b": { "OfficeHours": { "TimeZone": "Europe/Rome", "Weekly": { "Mon": ["09:00-08:59", "14:00"] }, "Holiday": {} } },
                "c": { "OfficeHours": { "TimeZone": "Europe/Rome", "Weekly": { "Mon": ["09:00-13:00"] } } }
              } }
            }
            """);
        var failure = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());
        await Verify(string.Join('\n', failure.Failures));
    }

    [Fact]
    public void A_zone_that_the_machine_does_not_know_is_told_at_the_start()
    {
        var services = new ServiceCollection();
        services.AddWhatsUrp(Json.Root("{}")).AddOfficeHours(options => options.TimeZone = "Europa/Roma");
        var failure = Assert.Throws<OptionsValidationException>(() => services.BuildServiceProvider().GetRequiredService<IStartupValidator>().Validate());
        Assert.Contains("Europa/Roma", Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    private static ServiceProvider Provider(string json) => Services(json).BuildServiceProvider();

    private static ServiceCollection Services(string json)
    {
        var services = new ServiceCollection();
        services.AddWhatsUrp(Json.Root(json).GetSection("WhatsUrp")).AddOfficeHours();
        return services;
    }

    private sealed class ShortGerman : IOfficeHoursPhrases
    {
        public string Language => "de";

        public string Describe(OfficeSchedule schedule, DateTimeOffset at) => schedule.IsOpen(at) ? "Offen." : "Zu.";

        public string Moment(DateTimeOffset moment, DateTimeOffset now) => OfficeHoursPhrases.German.Moment(moment, now);

        public string ClosingIn(TimeSpan remaining) => OfficeHoursPhrases.German.ClosingIn(remaining);

        public string WeekLine(OfficeSchedule schedule, DateOnly day) => OfficeHoursPhrases.German.WeekLine(schedule, day);

        public string Week(WeekTable week) => OfficeHoursPhrases.German.Week(week);

        public string Explain(DayPlan plan) => OfficeHoursPhrases.German.Explain(plan);
    }
}
