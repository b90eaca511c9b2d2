// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Schedules;

public sealed class OfficeScheduleProperties
{
    private const int Cases = 10_000;

    private static readonly Gen<(OfficeSchedule Schedule, DateTimeOffset At, int[] Hours)> Windows =
        Gen.Select(Gens.Asked, Gen.Int[0, 400].Array[2], (asked, hours) => (asked.Schedule, asked.At, hours));

    [Fact]
    public void The_state_is_constant_until_the_next_change_and_differs_there() => Gen.Select(Gens.Asked, Gen.Double.Unit).Sample(
        (asked, share) =>
        {
            var (schedule, at) = asked;
            var open = schedule.IsOpen(at);
            if (schedule.NextChange(at) is not { } change)
            {
                return schedule.IsOpen(at.AddDays(share * 3000)) == open;
            }

            var between = at.AddTicks((long)((change - at).Ticks * share * 0.999));
            return change > at
                && schedule.IsOpen(between) == open
                && schedule.IsOpen(change.AddTicks(-1)) == open
                && schedule.IsOpen(change) == !open;
        },
        iter: Cases,
        threads: 1);

    [Fact]
    public void A_status_ends_at_the_next_change_and_an_opening_opens() => Gens.Asked.Sample(
        asked =>
        {
            var (schedule, at) = asked;
            var status = schedule.GetStatus(at);
            var change = schedule.NextChange(at);
            var opening = schedule.NextOpening(at);
            return status.Until == change
                && status.IsOpen == schedule.IsOpen(at)
                && (opening is not { } opens || (opens > at && schedule.IsOpen(opens) && !schedule.IsOpen(opens.AddTicks(-1))))
                && (status.IsOpen ? change is not { } closes || schedule.NextChange(closes) == opening : opening == change);
        },
        iter: Cases,
        threads: 1);

    [Fact]
    public void Intervals_of_two_windows_join_into_those_of_the_whole() => Windows.Sample(
        window =>
        {
            var (schedule, from, hours) = window;
            var (middle, to) = (from.AddHours(hours.Min()), from.AddHours(hours.Max()));
            var whole = schedule.Intervals(from, to).ToArray();
            return Merge([.. schedule.Intervals(from, middle), .. schedule.Intervals(middle, to)]).SequenceEqual(whole)
                && whole.All(interval => interval.Start < interval.End && interval.Start >= from && interval.End <= to)
                && whole.Zip(whole.Skip(1)).All(pair => pair.First.End < pair.Second.Start);
        },
        iter: Cases,
        threads: 1);

    [Fact]
    public void Open_time_is_the_sum_of_the_intervals_and_adds_up() => Windows.Sample(
        window =>
        {
            var (schedule, from, hours) = window;
            var (middle, to) = (from.AddHours(hours.Min()), from.AddHours(hours.Max()));
            var open = schedule.OpenTime(from, to);
            return open == schedule.OpenTime(from, middle) + schedule.OpenTime(middle, to)
                && open.Ticks == schedule.Intervals(from, to).Sum(interval => interval.Length.Ticks)
                && open <= to - from;
        },
        iter: Cases,
        threads: 1);

    [Fact]
    public void The_chain_of_changes_tells_the_intervals_again() => Windows.Sample(
        window =>
        {
            var (schedule, from, hours) = window;
            var to = from.AddHours(hours[0]);
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

            // A day of at most four ranges, and what overrides add to it, cannot change more often than this.
            return told.Count <= 20 * 18
                && told.SequenceEqual(schedule.Intervals(from, to).Select(interval => (interval.Start, interval.End)));
        },
        iter: Cases,
        threads: 1);

    [Fact]
    public void Away_from_clock_changes_the_week_repeats() => Gen.Select(Gens.Plain, Gen.Int[0, 90 * 96], Gen.Int[-1, 1]).Sample(
        (schedule, quarter, tick) =>
        {
            // From mid-May to mid-August the clock of Rome stands at +02:00.
            var at = SanRomano.Utc("2026-05-15").AddMinutes(15 * quarter).AddTicks(tick);
            return schedule.IsOpen(at) == schedule.IsOpen(at.AddDays(7));
        },
        iter: Cases,
        threads: 1);

    [Fact]
    public void Only_the_instant_counts_and_not_its_offset() => Gen.Select(Gens.Asked, Gen.Int[-14 * 60, 14 * 60]).Sample(
        (asked, minutes) =>
        {
            var (schedule, at) = asked;
            var elsewhere = at.ToOffset(TimeSpan.FromMinutes(minutes));
            return schedule.GetStatus(elsewhere) == schedule.GetStatus(at)
                && schedule.NextOpening(elsewhere) == schedule.NextOpening(at)
                && schedule.ToLocal(elsewhere).EqualsExact(schedule.ToLocal(at));
        },
        iter: Cases,
        threads: 1);

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
