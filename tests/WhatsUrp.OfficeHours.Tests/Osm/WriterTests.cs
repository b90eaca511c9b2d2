// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Osm;

public sealed class WriterTests
{
    [Theory]
    [InlineData("mo,we 9:00-13:00;tu CLOSED", "Mo,We 09:00-13:00; Tu off")]
    [InlineData("open", "24/7")]
    [InlineData("24/7: open", "24/7")]
    [InlineData("24/7 closed: \"ferie\"", "off \"ferie\"")]
    [InlineData("unknown", "unknown")]
    [InlineData("Mo \"su richiesta\"", "Mo unknown \"su richiesta\"")]
    [InlineData("Mo 22:00-26:00,23:30-48:00", "Mo 22:00-02:00,23:30-48:00")]
    [InlineData("Mo 20:00-40:00+", "Mo 20:00-16:00+")]
    [InlineData("Mo 17:00+ || \"x\" , Tu 10:00-11:00", "Mo 17:00+ || unknown \"x\", Tu 10:00-11:00")]
    [InlineData("9999/2 Jan 01-Feb 05", "9999/2 Jan 01-Feb 05")]
    [InlineData("Sep 15-Sa,10-Sep 12", "Sep 15-Sa,Sep 10-12")]
    [InlineData("Mo open, Tu open", "Mo open, Tu")]
    [InlineData("jan 1-Jan 3,dec 24,26", "Jan 01-03,Dec 24,Dec 26")]
    [InlineData("Jan 1-29/7: Mo", "Jan 01-29/7 Mo")]
    [InlineData("2027 jan-feb", "2027 Jan-Feb")]
    [InlineData("2027/1,2030-2034/2,2040 week 5,week 10-20/2", "2027+,2030-2034/2,2040 week 05,10-20/2")]
    [InlineData("EASTER -1 day-easter +10 day off", "easter -1 day-easter +10 days off")]
    [InlineData("Sep 15+sa-Oct Su[-1] +1 days", "Sep 15+Sa-Oct Su[-1] +1 day")]
    [InlineData("Oct: Su[-1] +1 day", "Oct: Su[-1] +1 day")]
    [InlineData("Oct Th[4-5,-1]", "Oct Th[4,5,-1]")]
    [InlineData("PH,Mo-Fr", "Mo-Fr,PH")]
    [InlineData("SH PH -1 day: Mo-We", "SH,PH -1 day Mo-We")]
    [InlineData("Jan-Feb Jan 9-15", "Jan-Feb Jan 09-15")]
    [InlineData("2027 Dec 1+ off", "2027 Dec 01+ off")]
    public void Spelling_is_canonical_and_stays_so(string expression, string expected)
    {
        Assert.Equal(expected, Notation.Of(expression).ToOsm());
        Assert.Equal(expected, Notation.Of(expected).ToOsm());
    }

    [Fact]
    public void The_reference_schedule_is_written_as_the_announcement_says_it() =>
        Assert.Equal("Mo,We,Fr,Sa 09:00-13:00; Tu,Th 09:00-17:00; PH off", SanRomano.Schedule.ToOsm());

    [Fact]
    public void A_defined_schedule_is_written_from_the_weakest_rule_to_the_strongest()
    {
        var schedule = OfficeSchedule.For("ufficio", SanRomano.Rome)
            .Weekly(SanRomano.Weekly)
            .Holidays(ItalianHolidays.National)
            .Season("07-01", "08-31", plan => plan.Open([DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday], "08:30-12:30"))
            .Season(new Season("fiera", SeasonDates.Parse("2027-07-10", "2027-07-12"), WeeklyPlan.Closed.Open(SanRomano.EveryDay, "20:00-01:00"), FollowsHolidays: false))
            .Override(new ScheduleOverride { Id = "elezioni", Kind = OverrideKind.Replace, Dates = [new DateSpan(new(2027, 6, 12), new(2027, 6, 13))], Hours = [TimeRange.Parse("07:00-23:00")], Issued = new(2027, 5, 20) })
            .Override(new ScheduleOverride { Id = "recupero", Kind = OverrideKind.Open, Dates = [new DateOnly(2027, 12, 23)], Hours = [TimeRange.Parse("14:00-17:00")], Issued = new(2027, 12, 1) })
            .Override(new ScheduleOverride { Id = "vigilia", Kind = OverrideKind.Closed, Dates = [new DateOnly(2027, 12, 24)], Hours = [TimeRange.Parse("14:00-24:00")], Reason = "vigilia di \"Natale\"", Issued = new(2027, 12, 1) })
            .Close(new(2027, 1, 2), reason: "chiusura straordinaria", act: "Ord. 12/2026")
            .Build();
        Assert.Equal(
            """
            Mo,We,Fr,Sa 09:00-13:00
            Tu,Th 09:00-17:00
            PH off
            Jul 01-Aug 31 Mo-Sa 08:30-12:30
            Jul 01-Aug 31 Su off
            Jul 01-Aug 31 PH off
            2027 Jul 10-12 off, 2027 Jul 10-12 20:00-01:00
            2027 Jan 02 off "chiusura straordinaria"
            2027 Jun 12-13 07:00-23:00, 2027 Dec 23 14:00-17:00
            2027 Dec 24 14:00-24:00 off "vigilia di 'Natale'"
            """,
            schedule.ToOsm().Replace("; ", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Never_and_always_are_written_too()
    {
        Assert.Equal("off", OfficeSchedule.For("mai", SanRomano.Rome).Build().ToOsm());
        Assert.Equal("24/7", OfficeSchedule.For("sempre", SanRomano.Rome).Weekly(WeeklyPlan.Always).Build().ToOsm());
        Assert.Equal("24/7; PH off", OfficeSchedule.For("quasi", SanRomano.Rome).Weekly(WeeklyPlan.Always).Holidays(ItalianHolidays.National).Build().ToOsm());
    }
}
