// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Osm;

/// <summary>A guard, and no measurement: 300,000 characters in a time that only a linear reader keeps, by a factor of a hundred or more.</summary>
public sealed class LinearTimeTests
{
    private const int Length = 300_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("Mo,")]
    [InlineData("Mo; ")]
    [InlineData("off, ")]
    [InlineData("PH,")]
    [InlineData("SH ")]
    [InlineData("10:00+,")]
    [InlineData("10:00-12:00,")]
    [InlineData("Jan Su[-1] +1 day,")]
    [InlineData("Jan 01-05/2,Mar,")]
    [InlineData("week 05,")]
    [InlineData("2027,")]
    [InlineData("Th[1,2,3],")]
    [InlineData("\"x\" || ")]
    [InlineData("\"")]
    [InlineData("a")]
    [InlineData("1")]
    [InlineData(" ")]
    [InlineData(":")]
    [InlineData("[")]
    public void Reading_a_long_text_takes_a_time_that_grows_with_its_length(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Length / piece.Length));
        var watch = Stopwatch.StartNew();
        foreach (var whole in new[] { text, text.TrimEnd(',', ';', ' ', '|') })
        {
            if (OfficeSchedule.TryParseOsm(whole, SanRomano.Rome, Notation.Holidays, out var schedule, out var error))
            {
                Assert.NotEmpty(schedule.ToOsm());
            }
            else
            {
                Assert.InRange(error.Position, 0, Math.Max(0, whole.Length - 1));
            }
        }

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Patience);
    }
}
