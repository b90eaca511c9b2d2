// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Phrases;
using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Phrases;

public sealed class ItalianPhrasesTests
{
    private static readonly OfficeHoursPhrases Phrases = OfficeHoursPhrases.Italian;

    [Theory]
    [InlineData("2026-06-02 10:00", "L'ufficio è chiuso (festa della Repubblica). Riapre mercoledì 3 giugno alle 9:00.")]
    [InlineData("2026-05-23 18:00", "L'ufficio è chiuso. Riapre lunedì 25 maggio alle 9:00.")]
    [InlineData("2026-05-25 08:59", "L'ufficio è chiuso. Riapre oggi alle 9:00.")]
    [InlineData("2026-05-25 00:00", "L'ufficio è chiuso. Riapre oggi alle 9:00.")]
    [InlineData("2026-05-25 23:59", "L'ufficio è chiuso. Riapre domani alle 9:00.")]
    [InlineData("2026-05-25 10:00", "L'ufficio è aperto fino alle 13:00.")]
    [InlineData("2026-05-26 13:00", "L'ufficio è aperto fino alle 17:00.")]
    [InlineData("2026-05-30 14:00", "L'ufficio è chiuso. Riapre lunedì 1º giugno alle 9:00.")]
    [InlineData("2027-08-09 10:00", "L'ufficio è chiuso (festa patronale). Riapre martedì 10 agosto alle 9:00.")]
    [InlineData("2027-10-04 10:00", "L'ufficio è chiuso (San Francesco d'Assisi). Riapre martedì 5 ottobre alle 9:00.")]
    [InlineData("2026-12-31 17:00", "L'ufficio è chiuso. Riapre sabato 2 gennaio 2027 alle 9:00.")]
    [InlineData("2026-12-26 10:00", "L'ufficio è chiuso (Santo Stefano). Riapre lunedì 28 dicembre alle 9:00.")]
    public void S8_outside_its_hours_the_office_says_when_it_reopens(string at, string expected) =>
        Assert.Equal(expected, Phrases.Describe(SanRomano.Schedule, SanRomano.At(at)));

    [Fact]
    public void S7_a_holiday_is_named_and_the_next_opening_is_a_working_day() => Assert.Equal(
        "L'ufficio è chiuso (Lunedì dell'Angelo). Riapre martedì 30 marzo alle 9:00.",
        Phrases.Describe(SanRomano.Schedule, SanRomano.At("2027-03-29 09:30")));

    [Theory]
    [InlineData("01:00-02:00", "00:30", "L'ufficio è chiuso. Riapre oggi all'1:00.")]
    [InlineData("01:30-02:00", "12:00", "L'ufficio è chiuso. Riapre domani all'1:30.")]
    [InlineData("00:00-02:00", "12:00", "L'ufficio è chiuso. Riapre a mezzanotte.")]
    [InlineData("18:00-24:00", "20:00", "L'ufficio è aperto fino a mezzanotte.")]
    [InlineData("18:00-01:00", "20:00", "L'ufficio è aperto fino a domani all'1:00.")]
    [InlineData("18:00-01:00", "00:30", "L'ufficio è aperto fino all'1:00.")]
    [InlineData("15:00-18:05", "12:00", "L'ufficio è chiuso. Riapre oggi alle 15:00.")]
    public void Hours_around_midnight_are_said_as_people_say_them(string hours, string clock, string expected)
    {
        var schedule = OfficeSchedule.For("x", SanRomano.Rome).Open(SanRomano.EveryDay, hours).Build();
        Assert.Equal(expected, Phrases.Describe(schedule, SanRomano.At($"2026-05-25 {clock}")));
    }

    [Fact]
    public void An_end_further_away_has_its_date()
    {
        var schedule = OfficeSchedule.For("x", SanRomano.Rome).Open([DayOfWeek.Monday, DayOfWeek.Tuesday], "00:00-24:00").Build();
        Assert.Equal("L'ufficio è aperto fino a mercoledì 27 maggio a mezzanotte.", Phrases.Describe(schedule, SanRomano.At("2026-05-25 10:00")));
    }

    [Fact]
    public void Always_and_never_have_their_sentences()
    {
        var at = SanRomano.At("2026-05-25 10:00");
        var never = OfficeSchedule.For("mai", SanRomano.Rome).Build();
        var shut = OfficeSchedule.For("mai", SanRomano.Rome).Close(new DateOnly(2026, 5, 25), "trasloco").Build();
        Assert.Equal("L'ufficio è sempre aperto.", Phrases.Describe(OfficeSchedule.For("x", SanRomano.Rome).Weekly(WeeklyPlan.Always).Build(), at));
        Assert.Equal("L'ufficio è chiuso. Al momento non è prevista una riapertura.", Phrases.Describe(never, at));
        Assert.Equal("L'ufficio è chiuso (trasloco). Al momento non è prevista una riapertura.", Phrases.Describe(shut, at));
    }

    [Theory]
    [InlineData(720, "chiude fra 12 minuti")]
    [InlineData(779, "chiude fra 12 minuti")]
    [InlineData(60, "chiude fra 1 minuto")]
    [InlineData(5, "chiude fra 1 minuto")]
    public void Closing_soon_counts_whole_minutes(int seconds, string expected) =>
        Assert.Equal(expected, Phrases.ClosingIn(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Today_and_tomorrow_are_civil_dates_also_in_a_daylight_saving_night()
    {
        Assert.Equal("L'ufficio è chiuso. Riapre domani alle 9:00.", Phrases.Describe(SanRomano.Schedule, SanRomano.Utc("2026-10-25 08:00")));
        Assert.Equal("L'ufficio è chiuso. Riapre oggi alle 9:00.", Phrases.Describe(SanRomano.Schedule, SanRomano.Utc("2026-10-25 23:30")));
        Assert.Equal("L'ufficio è chiuso. Riapre lunedì 30 marzo alle 9:00.", Phrases.Describe(SanRomano.Schedule, SanRomano.Utc("2026-03-28 22:30")));
    }

    [Fact]
    public void The_week_of_the_announcement_in_one_line() => Assert.Equal(
        "lunedì, mercoledì, venerdì e sabato 9:00-13:00; martedì e giovedì 9:00-17:00; domenica e festivi chiuso",
        Phrases.WeekLine(SanRomano.Schedule, new DateOnly(2026, 5, 25)));

    [Fact]
    public async Task Week_lines_of_other_plans()
    {
        var day = new DateOnly(2026, 5, 25);
        OfficeScheduleBuilder Empty() => OfficeSchedule.For("x", SanRomano.Rome);
        await Verify(string.Join('\n',
            Phrases.WeekLine(Empty().Build(), day),
            Phrases.WeekLine(Empty().Weekly(WeeklyPlan.Always).Build(), day),
            Phrases.WeekLine(Empty().Open(SanRomano.EveryDay, "09:00-13:00").Holidays(ItalianHolidays.National).Build(), day),
            Phrases.WeekLine(Empty().Open([DayOfWeek.Friday, DayOfWeek.Saturday], "22:00-02:00").Build(), day),
            Phrases.WeekLine(Empty().Open([DayOfWeek.Monday], "09:00-13:00", "15:00-17:00").Open([DayOfWeek.Tuesday], "14:00-24:00").Build(), day)));
    }

    [Fact]
    public async Task A_week_with_a_holiday_and_a_closure() => await Verify(Phrases.Week(SanRomano
        .Define(SanRomano.Holidays)
        .Close(new DateOnly(2026, 6, 1), "chiusura straordinaria", "Ord. 12/2026")
        .Build()
        .ToWeekTable(new DateOnly(2026, 6, 7))));

    [Fact]
    public async Task An_explanation_names_the_winner_and_the_beaten() => await Verify(Phrases.Explain(SanRomano
        .Define(SanRomano.Holidays)
        .Override(new ScheduleOverride
        {
            Id = "recupero",
            Kind = OverrideKind.Open,
            Dates = [new DateOnly(2027, 8, 9)],
            Hours = [TimeRange.Parse("14:00-17:00")],
            Reason = "apertura straordinaria",
            Act = "Ord. 7/2027",
        })
        .Build()
        .Explain(new DateOnly(2027, 8, 9))));
}
