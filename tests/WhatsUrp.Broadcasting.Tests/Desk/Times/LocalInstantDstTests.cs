// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Desk.Times;

namespace WhatsUrp.Broadcasting.Tests.Desk.Times;

public sealed class LocalInstantDstTests
{
    private static readonly TimeZoneInfo Rome = TimeZoneInfo.FindSystemTimeZoneById("Europe/Rome");

    [Theory]
    [InlineData("2026-03-28T02:30", "2026-03-28T01:30Z")]
    [InlineData("2026-03-29T01:59", "2026-03-29T00:59Z")]
    [InlineData("2026-03-29T02:00", "2026-03-29T01:00Z")]
    [InlineData("2026-03-29T02:30", "2026-03-29T01:00Z")]
    [InlineData("2026-03-29T02:59", "2026-03-29T01:00Z")]
    [InlineData("2026-03-29T03:00", "2026-03-29T01:00Z")]
    [InlineData("2026-03-29T03:30", "2026-03-29T01:30Z")]
    public void F15_an_hour_that_clocks_skip_is_the_moment_of_the_change(string local, string instant) => AssertIs(instant, local);

    [Theory]
    [InlineData("2026-10-25T01:59", "2026-10-24T23:59Z")]
    [InlineData("2026-10-25T02:00", "2026-10-25T00:00Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30Z")]
    [InlineData("2026-10-25T02:59", "2026-10-25T00:59Z")]
    [InlineData("2026-10-25T03:00", "2026-10-25T02:00Z")]
    public void F15_an_hour_that_clocks_show_twice_is_its_first_time(string local, string instant) => AssertIs(instant, local);

    [Fact]
    public void Every_minute_of_both_nights_has_one_instant_and_none_goes_back()
    {
        foreach (var day in new[] { new DateTime(2026, 3, 29), new DateTime(2026, 10, 25) })
        {
            var instants = Enumerable.Range(0, 24 * 60).Select(minute => LocalInstant.Of(day.AddMinutes(minute), Rome)).ToList();

            Assert.Equal(instants.Order(), instants);
        }
    }

    [Fact]
    public void The_offset_is_the_one_that_clocks_have_then()
    {
        Assert.Equal(TimeSpan.FromHours(2), LocalInstant.Of(new DateTime(2026, 3, 29, 2, 30, 0), Rome).Offset);
        Assert.Equal(TimeSpan.FromHours(2), LocalInstant.Of(new DateTime(2026, 10, 25, 2, 30, 0), Rome).Offset);
        Assert.Equal(TimeSpan.FromHours(1), LocalInstant.Of(new DateTime(2026, 10, 25, 3, 0, 0), Rome).Offset);
    }

    private static void AssertIs(string instant, string local)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        Assert.Equal(DateTimeOffset.Parse(instant, culture), LocalInstant.Of(DateTime.Parse(local, culture), Rome));
    }
}
