// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.OfficeHours.Holidays;

namespace WhatsUrp.OfficeHours.Tests.Holidays;

[Trait("Category", "Property")]
public sealed class GregorianEasterTests
{
    [Theory]
    [InlineData(2000, 4, 23)]
    [InlineData(2010, 4, 4)]
    [InlineData(2011, 4, 24)]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2028, 4, 16)]
    [InlineData(2038, 4, 25)]
    [InlineData(2285, 3, 22)]
    public void Easter_of_a_known_year(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), GregorianEaster.Of(year));

    [Fact]
    public void Easter_is_a_Sunday_from_22_March_to_25_April() =>
        Gen.Int[1583, 9999].Sample(
            year =>
            {
                var easter = GregorianEaster.Of(year);
                return easter.DayOfWeek == DayOfWeek.Sunday
                    && easter >= new DateOnly(year, 3, 22)
                    && easter <= new DateOnly(year, 4, 25);
            },
            iter: 10_000,
            threads: 1);

    [Fact]
    public void A_year_outside_the_calendar_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => GregorianEaster.Of(0));
}
