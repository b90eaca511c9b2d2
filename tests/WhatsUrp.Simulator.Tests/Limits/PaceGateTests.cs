// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.Simulator.Limits;

namespace WhatsUrp.Simulator.Tests.Limits;

public sealed class PaceGateTests
{
    [Fact]
    [Trait("Category", "Property")]
    public void No_window_lets_more_through_than_its_burst_and_its_earnings() =>
        Gen.Select(Gen.Int[1, 10], Gen.Int[1, 50], Gen.Int[0, 3000].Array[1, 100]).Sample((interval, burst, pauses) =>
        {
            var gate = new PaceGate(TimeSpan.FromMilliseconds(interval * 100), burst);
            var now = DateTimeOffset.UnixEpoch;
            var passed = new List<DateTimeOffset>();
            foreach (var pause in pauses)
            {
                now += TimeSpan.FromMilliseconds(pause);
                if (gate.TryPass("pair", now))
                {
                    passed.Add(now);
                }
            }

            return passed.Index().All(first => passed.Skip(first.Index).Index().All(last =>
                last.Index + 1 <= burst + ((last.Item - first.Item).TotalMilliseconds / (interval * 100))));
        }, iter: 10_000);
}
