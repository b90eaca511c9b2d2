// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Holidays;
using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Schedules;

public sealed class PrecedenceTests
{
    private static readonly DateOnly Day = new(2026, 6, 2);

    [Fact]
    public void An_override_beats_a_holiday_which_beats_a_season_which_beats_the_week()
    {
        var plan = SanRomano.Define(SanRomano.Holidays)
            .Season("05-01", "09-30", week => week.Open([DayOfWeek.Tuesday], "08:00-12:00"), "caldo")
            .Season("06-01", "06-30", week => week.Open([DayOfWeek.Tuesday], "07:00-11:00"), "giugno")
            .Override(Override("apertura", OverrideKind.Open, "10:00-11:00"))
            .Build()
            .Explain(Day);

        Assert.Equal("apertura", plan.Winner.Rule.Id);
        Assert.Equal(["repubblica", "giugno", "caldo", "Tue"], plan.Beaten.Select(beaten => beaten.Rule.Id));
        Assert.Equal(["10:00-11:00"], plan.Hours.Select(range => range.ToString()));
        Assert.Equal(MidnightRule.StartDay, plan.MidnightRule);
    }

    [Fact]
    public void Outside_the_hours_of_an_extra_opening_the_holiday_still_decides()
    {
        var schedule = SanRomano.Define(SanRomano.Holidays).Override(Override("apertura", OverrideKind.Open, "10:00-11:00")).Build();
        Assert.Equal("apertura", schedule.GetStatus(SanRomano.At("2026-06-02 10:00")).Rule.Id);
        Assert.Equal("repubblica", schedule.GetStatus(SanRomano.At("2026-06-02 11:00")).Rule.Id);
    }

    [Fact]
    public void The_shortest_season_wins_and_then_the_first()
    {
        var schedule = OfficeSchedule.For("x", SanRomano.Rome)
            .Season("05-01", "09-30", week => week.Open([DayOfWeek.Tuesday], "08:00-12:00"), "caldo")
            .Season("06-01", "06-30", week => week.Open([DayOfWeek.Tuesday], "07:00-11:00"), "primo")
            .Season("05-20", "06-18", week => week.Open([DayOfWeek.Tuesday], "06:00-10:00"), "secondo")
            .Build();
        Assert.Equal("primo", schedule.Explain(Day).Winner.Rule.Id);
    }

    [Fact]
    public void A_season_may_leave_holidays_aside()
    {
        var schedule = SanRomano.Define(SanRomano.Holidays)
            .Season(new Season("turisti", SeasonDates.Parse("06-01", "06-30"), WeeklyPlan.Always, FollowsHolidays: false))
            .Build();
        Assert.True(schedule.IsOpen(SanRomano.At("2026-06-02 20:00")));
        Assert.DoesNotContain(schedule.Explain(Day).Beaten, beaten => beaten.Rule.Kind == RuleKind.Holiday);
    }

    [Fact]
    public void Of_two_overrides_the_later_issued_wins_whatever_the_order_of_the_list()
    {
        var close = Override("chiusura", OverrideKind.Closed) with { Issued = new DateOnly(2026, 5, 20) };
        var open = Override("riapertura", OverrideKind.Open, "09:00-10:00") with { Issued = new DateOnly(2026, 5, 10) };
        Assert.Empty(Hours(open, close));
        Assert.Empty(Hours(close, open));
        Assert.Equal(["09:00-10:00"], Hours(close, open with { Issued = new DateOnly(2026, 5, 21) }));
    }

    [Fact]
    public void Of_two_overrides_of_one_day_the_later_in_the_list_wins()
    {
        Assert.Equal(["09:00-10:00"], Hours(Override("a", OverrideKind.Closed), Override("b", OverrideKind.Open, "09:00-10:00")));
        Assert.Empty(Hours(Override("b", OverrideKind.Open, "09:00-10:00"), Override("a", OverrideKind.Closed)));
    }

    [Fact]
    public void A_replacement_sets_the_hours_of_its_dates()
    {
        var elections = Override("elezioni", OverrideKind.Replace, "07:00-23:00") with { Dates = [new DateSpan(new(2026, 6, 1), new(2026, 6, 3))] };
        Assert.Equal(["07:00-23:00"], Hours(elections));
    }

    [Fact]
    public void Half_a_day_closed_leaves_the_rest_and_gives_its_reason()
    {
        var schedule = SanRomano.Define(SanRomano.Holidays).Override(new ScheduleOverride
        {
            Id = "vigilia",
            Kind = OverrideKind.Closed,
            Dates = [new DateOnly(2026, 12, 24)],
            Hours = [TimeRange.Parse("14:00-24:00")],
            Reason = "vigilia di Natale",
            Act = "Ord. 40/2026",
        }).Build();

        Assert.Equal(SanRomano.At("2026-12-24 14:00"), schedule.GetStatus(SanRomano.At("2026-12-24 10:00")).Until);
        var afternoon = schedule.GetStatus(SanRomano.At("2026-12-24 15:00"));
        Assert.Equal("vigilia di Natale", afternoon.Reason);
        Assert.Equal(new RuleRef(RuleKind.Override, "vigilia", "Ord. 40/2026"), afternoon.Rule);
    }

    [Theory]
    [InlineData(10, 20, "22:00-00:00")]
    [InlineData(20, 10, "22:00-02:00")]
    public void About_a_night_the_latest_to_speak_wins_also_across_dates(int nightIssued, int closureIssued, string expected)
    {
        var night = Override("notte", OverrideKind.Open, "22:00-02:00") with { Issued = new DateOnly(2026, 5, nightIssued) };
        var closure = Override("mattina", OverrideKind.Closed, "00:00-06:00") with { Dates = [Day.AddDays(1)], Issued = new DateOnly(2026, 5, closureIssued) };
        foreach (var order in new[] { new[] { night, closure }, [closure, night] })
        {
            var schedule = order.Aggregate(OfficeSchedule.For("x", SanRomano.Rome), (builder, entry) => builder.Override(entry)).Build();
            var interval = Assert.Single(schedule.Intervals(SanRomano.At("2026-06-01"), SanRomano.At("2026-06-05")));
            Assert.Equal(expected, $"{interval.Start:HH:mm}-{interval.End:HH:mm}");
        }
    }

    [Fact]
    public void Two_holidays_on_one_date_are_one_closure_with_both_names()
    {
        var schedule = SanRomano.Define(ItalianHolidays.National.With(PatronSaint.On(10, 4, "San Francesco"))).Build();
        var winner = schedule.Explain(new DateOnly(2027, 10, 4)).Winner;
        Assert.Equal("San Francesco d'Assisi e festa patronale", winner.Reason);
        Assert.Equal("san-francesco+patrono", winner.Rule.Id);
        Assert.Equal("L. 151/2025; CCNL 6-7-1995 art. 18 c. 6 (San Francesco)", winner.Rule.Source);
    }

    [Theory]
    [InlineData(OverrideKind.Open)]
    [InlineData(OverrideKind.Replace)]
    public void An_opening_without_hours_is_refused(OverrideKind kind) =>
        Assert.Throws<ArgumentException>(() => SanRomano.Define(SanRomano.Holidays).Override(Override("x", kind)));

    [Fact]
    public void An_id_that_is_taken_is_refused() =>
        Assert.Throws<ArgumentException>(() => Hours(Override("x", OverrideKind.Closed), Override("X", OverrideKind.Closed)));

    [Fact]
    public void An_override_without_dates_is_refused() =>
        Assert.Throws<ArgumentException>(() => Hours(Override("x", OverrideKind.Closed) with { Dates = [] }));

    private static string[] Hours(params ScheduleOverride[] overrides) =>
        [.. overrides.Aggregate(SanRomano.Define(SanRomano.Holidays), (builder, entry) => builder.Override(entry)).Build()
            .Explain(Day).Hours.Select(range => range.ToString())];

    private static ScheduleOverride Override(string id, OverrideKind kind, params string[] hours) => new()
    {
        Id = id,
        Kind = kind,
        Dates = [Day],
        Hours = [.. hours.Select(TimeRange.Parse)],
    };
}
