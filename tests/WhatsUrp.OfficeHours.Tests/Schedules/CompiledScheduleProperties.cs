// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.OfficeHours.CivilTime;
using WhatsUrp.OfficeHours.Schedules.Compiled;

namespace WhatsUrp.OfficeHours.Tests.Schedules;

/// <summary>The compiled form against the interpreter, against NodaTime, against itself in other windows and under many threads.</summary>
[Trait("Category", "Property")]
public sealed class CompiledScheduleProperties
{
    public static TheoryData<string, int> Zones => Gens.Zones;

    [Theory]
    [MemberData(nameof(Zones))]
    public void Compiled_and_interpreted_answers_are_the_same(string zone, int schedules)
    {
        var gens = Gens.In(zone);
        Gen.Select(gens.Drawn, gens.Moment.Array[ZoneGens.QuestionsEach]).Sample(
            (drawn, moments) =>
            {
                var interpreter = drawn.Interpret();
                var local = new LocalZone(drawn.Zone);
                var year = YearCompiler.Compile(interpreter, local, 2027)!;
                return moments.Where(at => at.UtcDateTime.Year == 2027).All(at =>
                {
                    var index = year.IndexOf(at.UtcTicks);
                    return year.VerdictOf(index) == interpreter.At(at.UtcTicks)
                        && year.StateOf(index) == year.VerdictOf(index).State
                        && year.StartOf(index) <= at.UtcTicks && at.UtcTicks < year.StartOf(index + 1)
                        && year.ShowStartOf(index).EqualsExact(local.At(year.StartOf(index)));
                });
            },
            iter: 3 * schedules, // a third of the moments lie in the compiled year
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_second_method_finds_the_same_intervals(string zone, int schedules)
    {
        var gens = Gens.In(zone);
        Gen.Select(gens.Drawn, gens.Day.Array[ZoneGens.QuestionsEach]).Sample(
            (drawn, days) =>
            {
                var schedule = drawn.Build();
                var oracle = new NodaOracle(drawn);
                return days.All(day =>
                {
                    var (from, to) = (gens.Midnight(day).AddHours(-20), gens.Midnight(day).AddHours(40));
                    return schedule.Intervals(from, to).Select(interval => (interval.Start, interval.End)).SequenceEqual(oracle.Open(from, to));
                });
            },
            iter: schedules,
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void Every_minute_of_the_weeks_around_a_clock_change_agrees(string zone, int schedules)
    {
        var gens = Gens.In(zone);
        DateOnly[] weeks = [new(2027, 5, 17), .. gens.ClockChanges.Where(day => day.Year == 2027)];
        gens.Drawn.Sample(
            drawn =>
            {
                var (schedule, interpreter) = (drawn.Build(), drawn.Interpret());
                return weeks.All(day =>
                {
                    var (from, to) = (gens.Midnight(day).AddDays(-3), gens.Midnight(day).AddDays(4));
                    var open = new NodaOracle(drawn).Open(from, to);
                    var next = 0;
                    for (var at = from; at < to; at = at.AddMinutes(1))
                    {
                        next += next < open.Count && open[next].End <= at ? 1 : 0;
                        var isOpen = next < open.Count && open[next].Start <= at;
                        if (schedule.IsOpen(at) != isOpen || interpreter.At(at.UtcTicks).State == OfficeState.Open != isOpen)
                        {
                            return false;
                        }
                    }

                    return true;
                });
            },
            iter: schedules / 100, // each of them 10,000 minutes a week
            threads: 1);
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_larger_window_changes_no_answer(string zone, int schedules)
    {
        var gens = Gens.In(zone);
        Gen.Select(gens.Drawn, gens.Moment.Array[ZoneGens.QuestionsEach], Gen.Int[2010, 2045].Array[0, 3]).Sample(
            (drawn, moments, detours) =>
            {
                var (straight, roundabout) = (drawn.Build(), drawn.Build());
                foreach (var year in detours)
                {
                    // Twice, so that the window moves and is filled there.
                    var summer = new DateTimeOffset(year, 6, 1, 0, 0, 0, TimeSpan.Zero);
                    _ = roundabout.IsOpen(summer) | roundabout.IsOpen(summer);
                }

                return moments.All(at => straight.GetStatus(at) == roundabout.GetStatus(at) && straight.NextOpening(at) == roundabout.NextOpening(at));
            },
            iter: schedules,
            threads: 1);
    }

    [Fact]
    public void Many_threads_on_one_schedule_get_the_answers_of_a_single_one() =>
        Gen.Select(Gens.Rome.Drawn, Gens.Rome.Moment.Array[100]).Sample(
            (drawn, moments) =>
            {
                var alone = drawn.Build();
                var expected = moments.Select(alone.GetStatus).ToArray();
                var shared = drawn.Build();
                var found = new OfficeStatus[moments.Length];
                Parallel.For(0, moments.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, index => found[index] = shared.GetStatus(moments[index]));
                return found.SequenceEqual(expected);
            },
            iter: 200, // 20,000 questions
            threads: 1);
}
