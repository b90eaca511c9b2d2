// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.CivilTime;
using WhatsUrp.OfficeHours.Plans;
using WhatsUrp.OfficeHours.Schedules;
using WhatsUrp.OfficeHours.Schedules.Compiled;

namespace WhatsUrp.OfficeHours.Tests.Schedules;

public sealed class CompiledYearsTests
{
    private static readonly LocalZone Rome = new(SanRomano.Rome);

    [Fact]
    public void One_question_compiles_nothing_and_the_second_compiles_its_year()
    {
        var source = new CountingSource();
        var years = new CompiledYears(source, Rome);
        Assert.Null(years.Of(InYear(2026)));
        Assert.Equal(2026, years.Of(InYear(2026))?.Number);
        Assert.Equal(2027, years.Of(InYear(2027))?.Number);
        Assert.Same(years.Of(InYear(2026)), years.Of(InYear(2026)));
        Assert.Equal([2026, 2027], source.Compiled);
    }

    [Fact]
    public void A_stray_question_far_away_does_not_move_the_window()
    {
        var source = new CountingSource();
        var years = new CompiledYears(source, Rome);
        Ask(years, 2026, 2026, 1990, 2026, 2100, 1990);
        Assert.NotNull(years.Of(InYear(2026)));
        Assert.Equal([2026], source.Compiled);
    }

    [Fact]
    public void Two_questions_in_a_row_move_the_window_and_leave_what_both_share()
    {
        var source = new CountingSource();
        var years = new CompiledYears(source, Rome);
        Ask(years, 2026, 2026, 2036, 2037, 2037);
        Assert.NotNull(years.Of(InYear(2036)));
        Assert.Null(years.Of(InYear(2026)));
        Assert.Equal([2026, 2036, 2037], source.Compiled);
    }

    [Fact]
    public void A_search_fills_the_window_and_does_not_move_it()
    {
        var years = new CompiledYears(new CountingSource(), Rome);
        Assert.Null(years.Next(2026));
        Ask(years, 2026, 2026);
        Assert.Equal(2036, years.Next(2036)?.Number);
        Assert.Null(years.Next(2037));
        Assert.Null(years.Next(2037));
    }

    [Fact]
    public void A_year_that_does_not_fit_is_tried_once_and_left_to_the_source()
    {
        var source = new CountingSource { VerdictsADay = 10 };
        var years = new CompiledYears(source, Rome);
        Ask(years, 2026, 2026, 2026, 2026);
        Assert.Null(years.Of(InYear(2026)));
        Assert.Equal([2026], source.Compiled);

        var lookup = new ScheduleLookup(source, Rome, OfficeSchedule.Horizon);
        for (var time = 0; time < 3; time++)
        {
            Assert.Equal(OfficeState.Closed, lookup.StateAt(InYear(2026)));
            Assert.Equal("9", lookup.StatusAt(InYear(2026)).Rule.Id);
        }
    }

    [Fact]
    public void The_reference_schedule_takes_less_than_12_KB_a_year()
    {
        var interpreter = new Interpreter(
            new DayPlanner(new ScheduleDefinition { Weekly = SanRomano.Weekly, Holidays = SanRomano.Holidays }), Rome);
        Assert.NotNull(YearCompiler.Compile(interpreter, Rome, 2027));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var year = YearCompiler.Compile(interpreter, Rome, 2027);
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(bytes, 1, 12_000);
        Assert.NotNull(year);
    }

    [Fact]
    public void No_question_allocates()
    {
        var (schedule, at) = (SanRomano.Schedule, SanRomano.At("2027-12-31 18:00"));
        Assert.True(Questions() > 0); // compiles the year and the next one
        Assert.True(Questions() > 0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Questions();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        long Questions() =>
            (schedule.IsOpen(at) ? 1 : 0) + schedule.GetStatus(at).Until!.Value.Ticks + schedule.NextChange(at)!.Value.Ticks + schedule.NextOpening(at)!.Value.Ticks;
    }

    [Fact]
    public void A_schedule_that_never_changes_has_one_entry_a_rule_and_no_change()
    {
        var always = new Interpreter(new DayPlanner(new ScheduleDefinition { Weekly = WeeklyPlan.Always }), Rome);
        var year = YearCompiler.Compile(always, Rome, 2027)!;
        Assert.Equal(365 + 1, year.Count); // each day by its own rule; the year in UTC touches 366 civil days
        Assert.Equal(year.Count, year.NextChange(0));
        Assert.Equal(year.Count, year.NextOpening(0));

        var one = YearCompiler.Compile(new CountingSource { VerdictsADay = 0 }, Rome, 2027)!;
        Assert.Equal((1, 1), (one.Count, one.NextChange(0)));
    }

    [Fact]
    public void Every_instant_at_a_turn_of_the_year_finds_its_own_year()
    {
        var years = new CompiledYears(new CountingSource(), Rome);
        Ask(years, 2026, 2026, 2027);
        var turn = new DateTime(2027, 1, 1).Ticks;
        for (var hours = -20 * 24; hours < 20 * 24; hours++)
        {
            Assert.Equal(hours < 0 ? 2026 : 2027, years.Of(turn + (hours * TimeSpan.TicksPerHour))?.Number);
        }

        Assert.Equal(2026, years.Of(turn - 1)?.Number);
        Assert.Equal(2026, years.Of(new DateTime(2026, 1, 1).Ticks)?.Number);
        Assert.Equal(2027, years.Of(new DateTime(2028, 1, 1).Ticks - 1)?.Number);
        Assert.Equal(2025, years.Of(new DateTime(2026, 1, 1).Ticks - 1)?.Number);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9999)]
    public void The_first_and_the_last_year_of_the_calendar_are_looked_up_too(int year)
    {
        var years = new CompiledYears(new CountingSource(), new LocalZone(TimeZoneInfo.Utc));
        Ask(years, year, year);
        Assert.Equal(year, years.Of(InYear(year))?.Number);
    }

    [Fact]
    public void A_change_further_away_than_a_segment_can_say_is_found()
    {
        // Each day has a segment of its own; 300 days of one state go before the only closed one.
        var closed = new DateOnly(2027, 10, 28);
        var schedule = OfficeSchedule.For("sempre", SanRomano.Rome).Weekly(WeeklyPlan.Always).Close(closed, "chiusura").Build();
        for (var time = 0; time < 3; time++)
        {
            foreach (var day in (ReadOnlySpan<string>)["2027-01-01 00:00", "2027-02-13 12:00", "2027-06-01 09:00", "2027-10-27 23:59"])
            {
                var status = schedule.GetStatus(SanRomano.At(day));
                Assert.Equal((OfficeState.Open, SanRomano.At("2027-10-28 00:00")), (status.State, status.Until));
                Assert.Equal(SanRomano.At("2027-10-28 00:00"), schedule.NextChange(SanRomano.At(day)));
                Assert.Equal(SanRomano.At("2027-10-29 00:00"), schedule.NextOpening(SanRomano.At(day)));
            }

            Assert.Null(schedule.NextChange(SanRomano.At("2027-10-29 00:00")));
            Assert.Null(schedule.GetStatus(SanRomano.At("2027-12-31 23:59")).Until);
            Assert.Null(schedule.NextOpening(SanRomano.At("2027-10-28 00:00").AddDays(1)));
        }
    }

    [Fact]
    public void A_third_state_is_a_change_but_no_opening()
    {
        var source = new CountingSource { VerdictsADay = 3 };
        var lookup = new ScheduleLookup(source, Rome, OfficeSchedule.Horizon);
        var midnight = InYear(2026) / TimeSpan.TicksPerDay * TimeSpan.TicksPerDay;
        for (var time = 0; time < 3; time++)
        {
            Assert.Equal(OfficeState.ByAppointment, lookup.StateAt(midnight + (9 * TimeSpan.TicksPerHour)));
            Assert.Equal(midnight + (8 * TimeSpan.TicksPerHour), lookup.NextChange(midnight)!.Value.UtcTicks);
            Assert.Equal(midnight + (16 * TimeSpan.TicksPerHour), lookup.NextOpening(midnight)!.Value.UtcTicks);
            Assert.Equal(
                [OfficeState.ByAppointment, OfficeState.Open],
                lookup.Runs(midnight, midnight + TimeSpan.TicksPerDay).Select(run => run.State));
        }
    }

    private static long InYear(int year) => new DateTime(year, 6, 1, 12, 0, 0).Ticks;

    private static void Ask(CompiledYears years, params int[] asked)
    {
        foreach (var year in asked)
        {
            years.Of(InYear(year));
        }
    }

    /// <summary>Counts what is read from it. With verdicts, each day is cut in equal parts: closed, by appointment, open, and so on.</summary>
    private sealed class CountingSource : ISegmentSource
    {
        public int VerdictsADay { get; init; } = 1;

        public List<int> Compiled { get; } = [];

        public Verdict At(long utc)
        {
            if (VerdictsADay < 2)
            {
                return new Verdict(OfficeState.Closed, new RuleRef(RuleKind.None, ""), null);
            }

            var part = (int)(utc % TimeSpan.TicksPerDay / (TimeSpan.TicksPerDay / VerdictsADay));
            var state = VerdictsADay > 3 ? OfficeState.Closed : part switch { 0 => OfficeState.Closed, 1 => OfficeState.ByAppointment, _ => OfficeState.Open };
            return new Verdict(state, new RuleRef(RuleKind.Weekly, (part + 4).ToString(System.Globalization.CultureInfo.InvariantCulture)), null);
        }

        public IEnumerable<Segment> Segments(long from, long to)
        {
            Compiled.Add(new DateTime(from).Year);
            var step = TimeSpan.TicksPerDay / Math.Max(VerdictsADay, 1);
            while (from < to)
            {
                var end = VerdictsADay == 0 ? to : Math.Min(to, ((from / step) + 1) * step);
                yield return new Segment(from, end, At(from));
                from = end;
            }
        }
    }
}
