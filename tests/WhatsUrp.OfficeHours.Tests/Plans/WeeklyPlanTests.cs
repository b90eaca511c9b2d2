// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Plans;

namespace WhatsUrp.OfficeHours.Tests.Plans;

public sealed class WeeklyPlanTests
{
    [Fact]
    public void Overlapping_touching_and_equal_ranges_merge()
    {
        var plan = WeeklyPlan.Closed.Open([DayOfWeek.Monday], "15:00-17:00", "09:00-11:00", "10:00-12:00", "12:00-13:00", "15:00-17:00");
        Assert.Equal(["09:00-13:00", "15:00-17:00"], plan[DayOfWeek.Monday].Select(range => range.ToString()));
    }
}
