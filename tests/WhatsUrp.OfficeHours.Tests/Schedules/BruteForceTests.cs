// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;

namespace WhatsUrp.OfficeHours.Tests.Schedules;

/// <summary>The intervals of a week against a question at every quarter of an hour, on both daylight-saving weeks too.</summary>
public sealed class BruteForceTests
{
    [Fact]
    public void Asking_quarter_by_quarter_finds_the_same_intervals() => Gen.Select(Gens.Schedule, Gens.Day).Sample(
        (schedule, day) =>
        {
            var from = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddDays(-1);
            var intervals = schedule.Intervals(from, from.AddDays(3)).ToArray();
            for (var at = from; at < from.AddDays(3); at = at.AddMinutes(15))
            {
                if (schedule.IsOpen(at) != Array.Exists(intervals, interval => at >= interval.Start && at < interval.End))
                {
                    return false;
                }
            }

            return true;
        },
        iter: 1_000,
        threads: 1);
}
