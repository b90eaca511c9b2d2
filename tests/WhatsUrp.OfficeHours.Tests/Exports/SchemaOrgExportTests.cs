// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using CsCheck;
using WhatsUrp.OfficeHours.Exports;
using WhatsUrp.OfficeHours.Schedules;
using WhatsUrp.OfficeHours.Tests.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Exports;

[Trait("Category", "Property")]
public sealed class SchemaOrgExportTests
{
    private static readonly DateSpan Year = new(new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31));

    [Fact]
    public async Task A_year_of_the_announcement() =>
        await Verify(SchemaOrgExport.ToJsonLd(SanRomano.Schedule, "Segreteria del Comune di San Romano", Year));

    [Fact]
    public async Task Seasons_nights_and_overrides() => await Verify(SchemaOrgExport.ToJsonLd(
        OfficeSchedule.For("x", SanRomano.Rome)
            .Open([DayOfWeek.Monday, DayOfWeek.Friday], "09:00-13:00", "15:00-17:00")
            .Open([DayOfWeek.Saturday], "22:00-02:00")
            .Open([DayOfWeek.Sunday], "00:00-24:00")
            .Season("06-14", "06-20", plan => plan.Open([DayOfWeek.Monday], "18:00-24:00"))
            .Override(Closed("ferie", new DateSpan(new DateOnly(2027, 6, 3), new DateOnly(2027, 6, 4)), "ferie"))
            .Override(Closed("notte", new DateOnly(2027, 6, 6), "lavori", "00:30-01:00"))
            .Override(new ScheduleOverride { Id = "voto", Kind = OverrideKind.Replace, Dates = [new DateOnly(2027, 6, 7)], Hours = [TimeRange.Parse("07:00-07:00")] })
            .Build(),
        "Sportello",
        new DateSpan(new DateOnly(2027, 6, 1), new DateOnly(2027, 6, 30))));

    [Fact]
    public async Task A_summer_closed() => await Verify(SchemaOrgExport.ToJsonLd(
        OfficeSchedule.For("x", SanRomano.Rome).Open([DayOfWeek.Monday], "09:00-13:00").Season("08-01", "08-31", plan => plan).Build(),
        "Sportello \"è\" </script>",
        new DateSpan(new DateOnly(2027, 7, 1), new DateOnly(2027, 9, 30))));

    [Fact]
    public void More_than_ten_years_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() =>
        SchemaOrgExport.ToJsonLd(SanRomano.Schedule, "x", new DateSpan(new DateOnly(2027, 1, 1), new DateOnly(2037, 12, 31))));

    /// <summary>Who reads the export by the rules of schema.org opens and closes with the schedule itself.</summary>
    [Fact]
    public void Read_back_it_has_the_intervals_of_the_schedule() => Gen.Select(Gens.Rome.Drawn, Gens.Rome.Day, Gen.Int[4, 14]).Sample(
        (drawn, day, days) =>
        {
            var (schedule, first) = (drawn.Build(), day.AddDays(-3));
            var period = new DateSpan(first, first.AddDays(days - 1));
            using var json = JsonDocument.Parse(SchemaOrgExport.ToJsonLd(schedule, "x", period));
            var read = SchemaOrgReader.Read(json.RootElement, period);

            // The night before the period is not in it.
            var (from, to) = (Midnight(first.AddDays(1)), Midnight(period.Last.AddDays(1)));
            return WholeDays(schedule.Intervals(from, to)).SequenceEqual(WholeDays(read.Intervals(from, to)));
        },
        iter: 10_000,
        threads: 1);

    /// <summary>A whole day is written as 00:00-23:59, as search engines ask: the last minute is not told apart.</summary>
    private static List<(DateTime Start, DateTime End)> WholeDays(IEnumerable<OfficeInterval> intervals)
    {
        List<(DateTime Start, DateTime End)> merged = [];
        foreach (var interval in intervals)
        {
            var end = interval.End.DateTime.TimeOfDay == new TimeSpan(23, 59, 0) ? interval.End.UtcDateTime.AddMinutes(1) : interval.End.UtcDateTime;
            if (merged is [.., var last] && interval.Start.UtcDateTime <= last.End)
            {
                merged[^1] = (last.Start, end > last.End ? end : last.End);
            }
            else
            {
                merged.Add((interval.Start.UtcDateTime, end));
            }
        }

        return merged;
    }

    private static ScheduleOverride Closed(string id, DateSpan dates, string reason, params string[] hours) =>
        new() { Id = id, Kind = OverrideKind.Closed, Dates = [dates], Hours = [.. hours.Select(TimeRange.Parse)], Reason = reason };

    private static DateTimeOffset Midnight(DateOnly date) => SanRomano.At($"{date:yyyy-MM-dd} 00:00");
}
