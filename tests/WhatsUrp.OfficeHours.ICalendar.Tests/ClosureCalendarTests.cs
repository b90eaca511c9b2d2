// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.ICalendar.Tests;

public sealed class ClosureCalendarTests
{
    private static readonly TimeZoneInfo Rome = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");
    private static readonly DateSpan Year = new(new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31));

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20270809", "2027-08-09")]
    [InlineData("DTSTART;VALUE=DATE:20270809\nDTEND;VALUE=DATE:20270810", "2027-08-09")]
    [InlineData("DTSTART;VALUE=DATE:20270809\nDTEND;VALUE=DATE:20270814", "2027-08-09/2027-08-13")]
    [InlineData("DTSTART;VALUE=DATE:20270809\nDURATION:P3D", "2027-08-09/2027-08-11")]
    [InlineData("DTSTART;VALUE=DATE:20261230\nDTEND;VALUE=DATE:20270103", "2027-01-01/2027-01-02")]
    [InlineData("DTSTART;VALUE=DATE:20271230\nDTEND;VALUE=DATE:20280103", "2027-12-30/2027-12-31")]
    [InlineData("DTSTART;VALUE=DATE:20200102\nRRULE:FREQ=YEARLY", "2027-01-02")]
    [InlineData("DTSTART;VALUE=DATE:20270104\nRRULE:FREQ=MONTHLY;BYDAY=1MO;COUNT=4\nEXDATE;VALUE=DATE:20270301", "2027-01-04 2027-02-01 2027-04-05")]
    [InlineData("DTSTART;VALUE=DATE:20271004\nRDATE;VALUE=DATE:20271006", "2027-10-04 2027-10-06")]
    [InlineData("DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY", "")]
    [InlineData("DTSTART;VALUE=DATE:20270809\nSTATUS:CANCELLED", "")]
    [InlineData("DTSTART;VALUE=DATE:20300809", "")]
    public void All_day_events_close_whole_days(string properties, string expected)
    {
        var reading = Read(Event(properties));
        Assert.Empty(reading.Faults);
        Assert.All(reading.Closures, closure => Assert.Equal((OverrideKind.Closed, 0), (closure.Kind, closure.Hours.Count)));
        Assert.Equal(expected, string.Join(' ', reading.Closures.SelectMany(closure => closure.Dates)));
    }

    [Theory]
    [InlineData("DTSTART:20271224T140000\nDTEND:20271224T180000", "2027-12-24 14:00-18:00")]
    [InlineData("DTSTART;TZID=Europe/Rome:20271224T140000\nDURATION:PT2H", "2027-12-24 14:00-16:00")]
    [InlineData("DTSTART:20270701T120000Z\nDTEND:20270701T130000Z", "2027-07-01 14:00-15:00")]
    [InlineData("DTSTART;TZID=America/New_York:20270701T080000\nDTEND;TZID=America/New_York:20270701T090030", "2027-07-01 14:00-15:01")]
    [InlineData("DTSTART:20270701T200000\nDTEND:20270703T020000", "2027-07-01 20:00-24:00, 2027-07-02 00:00-24:00, 2027-07-03 00:00-02:00")]
    [InlineData("DTSTART:20270701T200000\nDTEND:20270702T000000", "2027-07-01 20:00-24:00")]
    [InlineData("DTSTART;TZID=Europe/Rome:20270326T090000\nDTEND;TZID=Europe/Rome:20270326T100000\nRRULE:FREQ=DAILY;INTERVAL=3;COUNT=2", "2027-03-26 09:00-10:00, 2027-03-29 09:00-10:00")]
    public void Timed_events_close_hours_by_the_clock_of_the_office(string properties, string expected)
    {
        var reading = Read(Event(properties));
        Assert.Empty(reading.Faults);
        Assert.Equal(expected, string.Join(", ", reading.Closures
            .SelectMany(closure => closure.Dates.Select(dates => (dates.First, Text: $"{dates} {Assert.Single(closure.Hours)}")))
            .OrderBy(item => item.First)
            .Select(item => item.Text)));
    }

    [Fact]
    public void The_summary_is_the_reason_that_citizens_read()
    {
        var closure = Assert.Single(Read(Event("UID:a@example.org\nDTSTART;VALUE=DATE:20270810\nSUMMARY:chiusura\\, per lavori \n  urgenti")).Closures);
        Assert.Equal(("a@example.org", "chiusura, per lavori  urgenti"), (closure.Id, closure.Reason));
        var schedule = OfficeSchedule.For("x", Rome).Weekly(WeeklyPlan.Always).Override(closure).Build();
        Assert.Equal("chiusura, per lavori  urgenti", schedule.GetStatus(new DateTimeOffset(2027, 8, 10, 10, 0, 0, TimeSpan.FromHours(2))).Reason);
    }

    [Fact]
    public void A_moved_occurrence_is_closed_on_its_new_date_alone()
    {
        var reading = Read(
            Event("UID:a\nDTSTART;VALUE=DATE:20270104\nRRULE:FREQ=WEEKLY;COUNT=3")
            + Event("UID:a\nRECURRENCE-ID;VALUE=DATE:20270111\nDTSTART;VALUE=DATE:20270113"));
        Assert.Empty(reading.Faults);
        Assert.Equal(["a", "a#2"], reading.Closures.Select(closure => closure.Id));
        Assert.Equal("2027-01-04 2027-01-18 2027-01-13", string.Join(' ', reading.Closures.SelectMany(closure => closure.Dates)));
    }

    [Fact]
    public void A_stream_is_read_and_left_open()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Calendar(Event("DTSTART;VALUE=DATE:20270809\nSUMMARY:città"))));
        Assert.Equal("città", Assert.Single(ClosureCalendar.Read(stream, Year, Rome).Closures).Reason);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task Faulty_events_are_told_and_the_others_read()
    {
        var reading = Read(string.Concat(
            Event("SUMMARY:senza inizio"),
            Event("SUMMARY:senza durata\nDTSTART:20270809T100000"),
            Event("SUMMARY:fine prima\nDTSTART;VALUE=DATE:20270809\nDTEND;VALUE=DATE:20270808"),
            Event("SUMMARY:fine mista\nDTSTART;VALUE=DATE:20270809\nDTEND:20270810T100000"),
            Event("SUMMARY:fuso ignoto\nDTSTART;TZID=Luna/Mare:20270809T100000\nDTEND;TZID=Luna/Mare:20270809T110000"),
            Event("SUMMARY:ogni secondo\nDTSTART:20270809T100000\nDURATION:PT1S\nRRULE:FREQ=SECONDLY"),
            Event("SUMMARY:molte ore\nDTSTART:20270809T100000\nDURATION:PT1S\nRRULE:FREQ=DAILY;BYHOUR=1,2,3"),
            Event("SUMMARY:impossibile\nDTSTART;VALUE=DATE:20270228\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"),
            Event("SUMMARY:antico\nDTSTART;VALUE=DATE:18000101\nRRULE:FREQ=DAILY"),
            Event("SUMMARY:due regole\nDTSTART;VALUE=DATE:20270101\nRRULE:FREQ=DAILY\nRRULE:FREQ=WEEKLY"),
            Event($"SUMMARY:lungo\nDTSTART;VALUE=DATE:20270101\nRRULE:FREQ=YEARLY;BYYEARDAY={string.Join(',', Enumerable.Range(1, 365))}"),
            Event("DTSTART;VALUE=DATE:20270809")));
        Assert.Equal(new DateSpan(new DateOnly(2027, 8, 9), new DateOnly(2027, 8, 9)), Assert.Single(Assert.Single(reading.Closures).Dates));
        await Verify(string.Join('\n', reading.Faults));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ciao")]
    [InlineData("BEGIN:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nBEGIN:VEVENT\nEND:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:99999999\nRRULE:FREQ=;;=\nEND:VEVENT\nEND:VCALENDAR")]
    [InlineData("BEGIN:VCALENDAR\n\0\u0001:;;;\nEND:VCALENDAR")]
    public void Garbage_is_no_closure_and_never_throws(string text) => Assert.Empty(ClosureCalendar.Read(text, Year, Rome).Closures);

    [Fact]
    public void A_file_too_large_is_refused()
    {
        Assert.Contains("characters", Assert.Single(ClosureCalendar.Read(Calendar(new string('x', 1_000_001)), Year, Rome).Faults).Problem, StringComparison.Ordinal);
        Assert.Contains("events", Assert.Single(Read(string.Concat(Enumerable.Repeat(Event("DTSTART;VALUE=DATE:20270809"), 1_001))).Faults).Problem, StringComparison.Ordinal);
    }

    /// <summary>The worst that fits the bounds: rules that never match, as many as there may be.</summary>
    [Fact]
    public async Task A_hostile_file_ends_soon()
    {
        var rules = Event("DTSTART;VALUE=DATE:19800101\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30")
            + Event("DTSTART;VALUE=DATE:19800101\nRRULE:FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6")
            + Event("DTSTART;VALUE=DATE:19800101\nRRULE:FREQ=DAILY");
        var reading = await Task.Run(() => Read(string.Concat(Enumerable.Repeat(rules, 333)))).WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Contains(reading.Faults, fault => fault.Problem.Contains("too many repeating events", StringComparison.Ordinal));
        Assert.NotEmpty(reading.Closures);
    }

    private static ClosureReading Read(string events) => ClosureCalendar.Read(Calendar(events), Year, Rome);

    private static string Calendar(string events) => $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//IT\r\n{events}END:VCALENDAR\r\n";

    private static string Event(string properties) => $"BEGIN:VEVENT\r\n{properties.Replace("\n", "\r\n", StringComparison.Ordinal)}\r\nEND:VEVENT\r\n";
}
