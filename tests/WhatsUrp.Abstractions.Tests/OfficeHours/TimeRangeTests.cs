// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours;

namespace WhatsUrp.Abstractions.Tests.OfficeHours;

public sealed class TimeRangeTests
{
    [Theory]
    [InlineData("09:00-13:00", 540, 780)]
    [InlineData("9:00-13:00", 540, 780)]
    [InlineData(" 09:00 - 13:00 ", 540, 780)]
    [InlineData("00:00-24:00", 0, 1440)]
    [InlineData("14:00-24:00", 840, 1440)]
    [InlineData("22:00-02:00", 1320, 1560)]
    [InlineData("22:00-00:00", 1320, 1440)]
    [InlineData("22:00-22:00", 1320, 2760)]
    public void A_range_is_read_in_minutes_of_its_start_day(string text, int start, int end)
    {
        Assert.True(TimeRange.TryParse(text, out var range));
        Assert.Equal((start, end), (range.StartMinute, range.EndMinute));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("09:00")]
    [InlineData("9-13")]
    [InlineData("09:00-25:00")]
    [InlineData("09:60-13:00")]
    [InlineData("24:00-02:00")]
    [InlineData("24:01-02:00")]
    [InlineData("09:00-13:00-17:00")]
    [InlineData("-9:00-13:00")]
    [InlineData("09.00-13.00")]
    [InlineData("09:00–13:00")]
    public void What_is_no_range_is_refused(string? text) => Assert.False(TimeRange.TryParse(text, out _));

    [Theory]
    [InlineData("09:00-13:00")]
    [InlineData("00:00-24:00")]
    [InlineData("22:00-02:00")]
    [InlineData("22:00-22:00")]
    public void A_range_is_written_as_it_is_read(string text) => Assert.Equal(text, TimeRange.Parse(text).ToString());
}
