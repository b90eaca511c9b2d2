// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Configuration;
using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Phrases;
using WhatsUrp.OfficeHours.Schedules;
using WhatsUrp.OfficeHours.Tests.Configuration;

namespace WhatsUrp.OfficeHours.Tests;

/// <summary>The examples of the package's README do what they say.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_example_by_code_gives_the_answers_beside_it()
    {
        var rome = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");
        var office = OfficeSchedule.For("segreteria", rome)
            .Open([DayOfWeek.Monday, DayOfWeek.Wednesday, DayOfWeek.Friday, DayOfWeek.Saturday], "09:00-13:00")
            .Open([DayOfWeek.Tuesday, DayOfWeek.Thursday], "09:00-17:00")
            .Holidays(ItalianHolidays.National.With(PatronSaint.On(8, 9, "San Romano")))
            .Close(new DateOnly(2027, 1, 2), reason: "chiusura straordinaria", act: "Ord. 12/2026")
            .Build();

        var at = new DateTimeOffset(2026, 6, 2, 10, 0, 0, TimeSpan.FromHours(2));
        Assert.Equal(new RuleRef(RuleKind.Holiday, "repubblica", "L. 336/2000"), office.GetStatus(at).Rule);
        Assert.Equal(new DateTimeOffset(2026, 6, 3, 9, 0, 0, TimeSpan.FromHours(2)), office.NextOpening(at));
        Assert.Equal(
            "L'ufficio è chiuso (festa della Repubblica). Riapre mercoledì 3 giugno alle 9:00.",
            OfficeHoursPhrases.Italian.Describe(office, at));
        Assert.Equal(
            "lunedì, mercoledì, venerdì e sabato 9:00-13:00; martedì e giovedì 9:00-17:00; domenica e festivi chiuso",
            OfficeHoursPhrases.Italian.WeekLine(office, new DateOnly(2026, 6, 2)));
    }

    [Fact]
    public void The_example_of_a_configuration_has_no_faults()
    {
        var readme = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"));
        var start = readme.IndexOf("```jsonc\n", StringComparison.Ordinal) + "```jsonc\n".Length;
        var json = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
        var reading = OfficeScheduleReader.Read(Json.Root($"{{ {json} }}").GetSection("WhatsUrp:Lines:san-romano:OfficeHours"), "san-romano");
        Assert.Empty(reading.Faults);
        Assert.Equal("vigilia", reading.Schedule!.Explain(new DateOnly(2027, 12, 24)).Winner.Rule.Id);
    }
}
