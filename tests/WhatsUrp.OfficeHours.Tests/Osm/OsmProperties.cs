// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;
using WhatsUrp.OfficeHours.Tests.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Osm;

[Trait("Category", "Property")]
public sealed class OsmProperties
{
    private const int Cases = 10_000;

    private static readonly DateTimeOffset From = SanRomano.At("2026-01-01 00:00");
    private static readonly DateTimeOffset To = SanRomano.At("2028-01-01 00:00");

    // Hours that end by midnight: where a night meets a closure the notation cannot say what the definition means.
    private static readonly Gen<TimeRange> Range = Gen.Select(Gens.Range, static range => range.PassesMidnight ? new TimeRange(range.StartMinute, TimeRange.MinutesPerDay) : range);

    private static readonly Gen<WeeklyPlan> Week = Range.Array[0, 3].Array[7].Select(static days =>
        days.Index().Aggregate(WeeklyPlan.Closed, static (plan, day) => plan.Open([(DayOfWeek)day.Index], day.Item)));

    private static readonly Gen<Season> Season = Gen.Select(Gens.Rome.Day, Gen.Int[0, 90], Gen.Bool, Week, Gen.Bool, static (day, days, yearly, week, follows) => new Season(
        "to be numbered",
        yearly ? SeasonDates.Parse($"{day:MM-dd}", $"{day.AddDays(days):MM-dd}") : SeasonDates.Between(day, day.AddDays(days)),
        week,
        follows));

    private static readonly Gen<OfficeSchedule> Defined = Gen.Select(
        Week, Season.Array[0, 2], Gen.Select(Gens.Rome.Override, Range.Array[0, 2]).Array[0, 4], Gen.Bool,
        static (week, seasons, overrides, holidays) => Gens.With(
            OfficeSchedule.For("x", SanRomano.Rome).Weekly(week).Holidays(holidays ? SanRomano.Holidays : HolidayCalendar.Empty),
            seasons,
            overrides.Select(static entry => entry.Item1 with { Kind = entry.Item2.Length == 0 ? OverrideKind.Closed : entry.Item1.Kind, Hours = entry.Item2 })).Build());

    [Fact]
    public void What_is_written_means_what_was_read_and_is_written_the_same_again() => NotationGens.Valid.Sample(
        static text =>
        {
            var schedule = Notation.Of(text);
            var written = schedule.ToOsm();
            var again = Notation.Of(written);
            Assert.Equal(written, again.ToOsm());
            Assert.True(SameIntervals(schedule, again, text.Length), $"{text} was written as {written}");
        },
        iter: Cases);

    [Fact]
    public void A_defined_schedule_without_nights_is_written_whole() => Defined.Sample(
        static schedule =>
        {
            var written = schedule.ToOsm();
            var read = OfficeSchedule.ParseOsm(written, SanRomano.Rome, SanRomano.Holidays);
            Assert.Equal(written, read.ToOsm());
            Assert.True(SameIntervals(schedule, read, written.Length), written);
        },
        iter: Cases);

    [Fact]
    public void Any_defined_schedule_is_written_so_that_it_can_be_read() => Gens.Rome.Drawn.Select(static drawn => drawn.Build()).Sample(
        static schedule => Assert.Equal(schedule.ToOsm(), OfficeSchedule.ParseOsm(schedule.ToOsm(), SanRomano.Rome, SanRomano.Holidays).ToOsm()),
        iter: Cases);

    [Fact]
    public void A_week_with_nights_is_written_whole() => Gens.Week.Select(static week => OfficeSchedule.For("x", SanRomano.Rome).Weekly(week).Build()).Sample(
        static schedule => Assert.True(SameIntervals(schedule, OfficeSchedule.ParseOsm(schedule.ToOsm(), SanRomano.Rome, null), schedule.ToOsm().Length), schedule.ToOsm()),
        iter: Cases);

    [Fact]
    public void Any_text_gives_a_schedule_or_an_error_with_a_place_in_it() => Gen.OneOf(NotationGens.Anything, NotationGens.Mutated).Sample(
        static text =>
        {
            if (OfficeSchedule.TryParseOsm(text, SanRomano.Rome, Notation.Holidays, out var schedule, out var error))
            {
                var written = schedule.ToOsm();
                Assert.Equal(written, Notation.Of(written).ToOsm());
                _ = schedule.GetStatus(From);
            }
            else
            {
                Assert.InRange(error.Position, 0, Math.Max(0, text.Length - 1));
                Assert.NotEmpty(error.Message);
            }
        },
        iter: 10 * Cases);

    [Fact]
    public void Status_and_intervals_agree() => Gen.Select(NotationGens.Valid, Gens.Rome.Day, Gen.Int[0, 1439]).Sample(
        static (text, day, minute) =>
        {
            var schedule = Notation.Of(text);
            var at = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddMinutes(minute);
            var status = schedule.GetStatus(at);
            Assert.Equal(StateAt(schedule, at), status.State);
            if (status.Until is { } until)
            {
                Assert.True(until > at);
                Assert.NotEqual(status.State, StateAt(schedule, until));
                Assert.Equal(status.State, StateAt(schedule, until.AddTicks(-1)));
            }

            // The first answer was interpreted, this one comes from the compiled year: state, end, rule and comment are the same.
            Assert.Equal(status, schedule.GetStatus(at));
        },
        iter: Cases);

    private static OfficeState StateAt(OfficeSchedule schedule, DateTimeOffset at) =>
        schedule.Intervals(at, at.AddTicks(1)).Select(static interval => (OfficeState?)interval.State).SingleOrDefault() ?? OfficeState.Closed;

    /// <summary>Compares the two years in one case of fifty, in the others eight weeks of them that the case itself chooses.</summary>
    private static bool SameIntervals(OfficeSchedule one, OfficeSchedule other, int choice)
    {
        var start = choice % 50 == 0 ? From : From.AddDays(choice * 7919 % 674);
        var end = choice % 50 == 0 ? To : start.AddDays(56);
        return one.Intervals(start, end).SequenceEqual(other.Intervals(start, end));
    }
}
