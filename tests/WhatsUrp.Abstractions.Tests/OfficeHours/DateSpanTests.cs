// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours;

namespace WhatsUrp.Abstractions.Tests.OfficeHours;

public sealed class DateSpanTests
{
    [Theory]
    [InlineData("2027-01-02", 1)]
    [InlineData("2027-06-12/2027-06-13", 2)]
    [InlineData("2028-02-28/2028-03-01", 3)]
    public void What_is_written_is_read_back(string text, int days)
    {
        Assert.True(DateSpan.TryParse(text, out var span));
        Assert.Equal((days, text), (span.Days, span.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("2027-1-2")]
    [InlineData("2027-02-29")]
    [InlineData("2027-06-13/2027-06-12")]
    [InlineData("2027-06-12/")]
    [InlineData("2027-06-12/2027-06-13/2027-06-14")]
    public void Anything_else_is_refused(string? text) => Assert.False(DateSpan.TryParse(text, out _));
}
