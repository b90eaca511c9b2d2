// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Schedules;

/// <summary>What holds for every schedule, in each zone.</summary>
[Trait("Category", "Property")]
public sealed class OfficeScheduleProperties
{
    public static TheoryData<string, int> Zones => Gens.Zones;

    [Theory]
    [MemberData(nameof(Zones))]
    public void The_state_is_constant_until_the_next_change_and_differs_there(string zone, int schedules) =>
        Gen.Select(Gens.In(zone).Asked, Gen.Double.Unit).Sample(
            (asked, share) => asked.At.All(at =>
            {
                var state = asked.Schedule.GetStatus(at).State;
                if (asked.Schedule.NextChange(at) is not { } change)
                {
                    return asked.Schedule.GetStatus(at.AddDays(share * 3000)).State == state;
                }

                var between = at.AddTicks((long)((change - at).Ticks * share * 0.999));
                return change > at
                    && asked.Schedule.GetStatus(between).State == state
                    && asked.Schedule.GetStatus(change.AddTicks(-1)).State == state
                    && asked.Schedule.GetStatus(change).State != state;
            }),
            iter: schedules,
            threads: 1);

    [Theory]
    [MemberData(nameof(Zones))]
    public void A_status_ends_at_the_next_change(string zone, int schedules) => Gens.In(zone).Asked.Sample(
        asked => asked.At.All(at =>
        {
            var status = asked.Schedule.GetStatus(at);
            return status.Until == asked.Schedule.NextChange(at) && status.IsOpen == asked.Schedule.IsOpen(at);
        }),
        iter: schedules,
        threads: 1);

    [Theory]
    [MemberData(nameof(Zones))]
    public void The_next_opening_is_the_first_change_into_open(string zone, int schedules) => Gens.In(zone).Asked.Sample(
        asked => asked.At.All(at =>
        {
            var change = asked.Schedule.NextChange(at);
            while (change is { } closes && !asked.Schedule.IsOpen(closes))
            {
                change = asked.Schedule.NextChange(closes);
            }

            var opening = asked.Schedule.NextOpening(at);
            return (opening == change || change > at + OfficeSchedule.Horizon)
                && (opening is not { } opens || (opens > at && asked.Schedule.IsOpen(opens) && !asked.Schedule.IsOpen(opens.AddTicks(-1))));
        }),
        iter: schedules,
        threads: 1);

    [Theory]
    [MemberData(nameof(Zones))]
    public void Intervals_of_two_windows_join_into_those_of_the_whole_and_their_lengths_add_up(string zone, int schedules) =>
        Gen.Select(Gens.In(zone).Asked, Gen.Int[0, 400].Array[2]).Sample(
            (asked, hours) => asked.At.All(from =>
            {
                var schedule = asked.Schedule;
                var (middle, to) = (from.AddHours(hours.Min()), from.AddHours(hours.Max()));
                var whole = schedule.Intervals(from, to).ToArray();
                var open = schedule.OpenTime(from, to);
                return Merge([.. schedule.Intervals(from, middle), .. schedule.Intervals(middle, to)]).SequenceEqual(whole)
                    && whole.All(interval => interval.Start < interval.End && interval.Start >= from && interval.End <= to)
                    && whole.Zip(whole.Skip(1)).All(pair => pair.First.End < pair.Second.Start)
                    && open == schedule.OpenTime(from, middle) + schedule.OpenTime(middle, to)
                    && open.Ticks == whole.Sum(interval => interval.Length.Ticks)
                    && open <= to - from;
            }),
            iter: schedules,
            threads: 1);

    [Theory]
    [MemberData(nameof(Zones))]
    public void The_chain_of_changes_tells_the_intervals_again(string zone, int schedules) => Gen.Select(Gens.In(zone).Asked, Gen.Int[0, 400]).Sample(
        (asked, hours) => asked.At.All(from =>
        {
            var to = from.AddHours(hours);
            var told = Chain(asked.Schedule, from, to);

            // A day of at most four ranges, and what overrides add to it, cannot change more often than this.
            return told.Count <= 20 * 18
                && told.SequenceEqual(asked.Schedule.Intervals(from, to).Select(interval => (interval.Start, interval.End)));
        }),
        iter: schedules,
        threads: 1);

    [Theory]
    [MemberData(nameof(Zones))]
    public void Away_from_clock_changes_the_week_repeats(string zone, int schedules) =>
        Gen.Select(Gens.Week, Gen.Select(Gen.Int[0, 90 * 96], Gen.Int[-1, 1]).Array[ZoneGens.QuestionsEach]).Sample(
            (week, instants) =>
            {
                // From mid-May to mid-August no clock of these zones changes.
                var schedule = OfficeSchedule.For("x", Gens.In(zone).Zone).Weekly(week).Build();
                return instants.All(instant =>
                {
                    var at = SanRomano.Utc("2026-05-15").AddMinutes(15 * instant.Item1).AddTicks(instant.Item2);
                    return schedule.IsOpen(at) == schedule.IsOpen(at.AddDays(7));
                });
            },
            iter: schedules,
            threads: 1);

    [Theory]
    [MemberData(nameof(Zones))]
    public void Only_the_instant_counts_and_not_its_offset(string zone, int schedules) => Gen.Select(Gens.In(zone).Asked, Gen.Int[-14 * 60, 14 * 60]).Sample(
        (asked, minutes) => asked.At.All(at =>
        {
            var elsewhere = at.ToOffset(TimeSpan.FromMinutes(minutes));
            return asked.Schedule.GetStatus(elsewhere) == asked.Schedule.GetStatus(at)
                && asked.Schedule.NextOpening(elsewhere) == asked.Schedule.NextOpening(at)
                && asked.Schedule.ToLocal(elsewhere).EqualsExact(asked.Schedule.ToLocal(at));
        }),
        iter: schedules,
        threads: 1);

    private static List<(DateTimeOffset, DateTimeOffset)> Chain(OfficeSchedule schedule, DateTimeOffset from, DateTimeOffset to)
    {
        List<(DateTimeOffset, DateTimeOffset)> told = [];
        DateTimeOffset? start = schedule.IsOpen(from) ? from : null;
        for (var change = schedule.NextChange(from); change is { } at && at < to; change = schedule.NextChange(at))
        {
            if (start is { } opened)
            {
                told.Add((opened, at));
                start = null;
            }
            else
            {
                start = at;
            }
        }

        if (start is { } last && last < to)
        {
            told.Add((last, to));
        }

        return told;
    }

    private static List<OfficeInterval> Merge(OfficeInterval[] intervals)
    {
        List<OfficeInterval> merged = [];
        foreach (var interval in intervals)
        {
            if (merged is [.., var last] && last.End == interval.Start)
            {
                merged[^1] = last with { End = interval.End };
            }
            else
            {
                merged.Add(interval);
            }
        }

        return merged;
    }
}
