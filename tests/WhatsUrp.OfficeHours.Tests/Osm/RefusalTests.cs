// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using WhatsUrp.OfficeHours.Osm;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Osm;

public sealed class RefusalTests
{
    private static readonly string[] Refused =
    [
        "", "   ", ";", ";;", "Mo;;Tu", "; Mo", "|| Mo", "Mo ||", "Mo || || Tu", "Mo,", "Mo,,Tu", "Mo, Tu", "Mo:", "Mo::10:00-12:00", "Lu 09:00-13:00", "Mo-Dom",
        "Mo 09:00", "Mo 09:00-", "Mo 9-13", "Mo 09:60-10:00", "Mo 09:00-10:75", "24:00-25:00", "10:00-48:01", "23:00-48:00+", "10:00 - 12:00", "10:00-12:00,", "10:00-12:00,Mo",
        "10:00-16:00/01:30", "09.00-13.00", "9am-1pm", "sunrise-sunset", "(sunset-01:00)-22:00", "estate 10:00-12:00", "summer 10:00-12:00",
        "week 00", "week 54", "week 20-10", "week", "week 1-", "week 10-20/0", "week 05, Aug Mo", "Jan 00", "Feb 30", "Apr 31", "2027 Feb 29", "Jan 10-05", "Jan 10-20/0", "Jan 320",
        "2027-2027", "2030-2027", "2027-", "2027, Jan", "2027 Jan 05-Feb 10", "2027easter +5 days-Aug 05", "Jan 05-2027 Feb 10", "2028 Jan 05-2027 Feb 10", "Jan 05-Feb", "Jan-Feb-Mar", "Jan Feb", "easter - 2 days", "easter -2", "easter -400 days",
        "PH + 2 day", "PH Mo,PH", "Mo-Fr PH", "Th[0]", "Th[6]", "Th[-6]", "Th[3-2]", "Th[1", "Th[]", "Th[1,]", "Mo +1 day",
        "Mo \"aperto", "Mo “aperto”", "Mo 'aperto'", "Mo 10–12", "off: Mo", "off off", "24/7/7", "Mo 10:00-12:00 aperto", "Mo 10:00-12:00 Tu 10:00-12:00", "Mo\n10:00-12:00", "\"a\": ", "Mo\ud83d",
    ];

    [Fact]
    public async Task What_is_no_notation_is_refused_with_its_place()
    {
        var text = new StringBuilder();
        foreach (var expression in Refused)
        {
            Assert.False(OfficeSchedule.TryParseOsm(expression, SanRomano.Rome, Notation.Holidays, out var schedule, out var error), expression);
            Assert.Null(schedule);
            Assert.InRange(error.Position, 0, Math.Max(0, expression.Length - 1));
            var shown = expression.Replace('\n', '␤').Replace('\ud83d', '\ufffd');
            text.Append(shown).Append('\n').Append(' ', error.Position).Append("^ ").Append(error.Message).Append("\n\n");
        }

        await Verify(text.ToString());
    }

    [Fact]
    public void Holidays_need_a_calendar()
    {
        Assert.False(OfficeSchedule.TryParseOsm("Mo-Fr 09:00-13:00; PH off", SanRomano.Rome, holidays: null, out _, out var error));
        Assert.Equal(new ScheduleError(19, "holidays need a calendar, and there is none."), error);
        Assert.False(OfficeSchedule.TryParseOsm("SH off", SanRomano.Rome, holidays: null, out _, out _));
        Assert.True(OfficeSchedule.TryParseOsm("Mo-Fr 09:00-13:00", SanRomano.Rome, holidays: null, out _, out _));
        Assert.True(OfficeSchedule.TryParseOsm("PH off", SanRomano.Rome, WhatsUrp.OfficeHours.Holidays.HolidayCalendar.Empty, out _, out _));
    }

    [Fact]
    public void Parsing_throws_what_trying_answers()
    {
        var thrown = Assert.Throws<ScheduleFormatException>(() => OfficeSchedule.ParseOsm("Mo 9-13", SanRomano.Rome, null));
        Assert.Equal(3, thrown.Error.Position);
        Assert.Equal("at character 4: hours and minutes are written as 09:00.", thrown.Message);
        Assert.False(OfficeSchedule.TryParseOsm(null, SanRomano.Rome, null, out _, out var error));
        Assert.Equal(0, error.Position);
    }
}
