// SPDX-License-Identifier: BSD-3-Clause

using CsCheck;
using WhatsUrp.OfficeHours.Schedules;
using WhatsUrp.OfficeHours.Tests.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Osm;

/// <summary>What staff order over hours that are written in the notation: it speaks about calendar days, as the notation does.</summary>
[Trait("Category", "Property")]
public sealed class AmendedNotationProperties
{
    private const int Cases = 10_000;

    [Fact]
    public void A_whole_day_closure_takes_that_calendar_day_and_no_other() => Gen.Select(NotationGens.Valid, Gens.Rome.Day, Gen.Int[-2, 2]).Sample(
        static (text, day, offset) =>
        {
            var before = Notation.Of(text);
            var after = before.With([Order(OverrideKind.Closed, day)]);
            var other = day.AddDays(offset);
            Assert.All(after.Explain(day).Segments, static segment => Assert.Equal(OfficeState.Closed, segment.State));
            Assert.Equal("ordine", after.Explain(day).Winner.Rule.Id);
            if (other != day)
            {
                Assert.Equal(before.Explain(other).Segments, after.Explain(other).Segments);
            }
        },
        iter: Cases);

    [Fact]
    public void An_opening_adds_its_hours_and_closes_nothing() => Gen.Select(NotationGens.Valid, Gens.Rome.Day, Gen.Int[0, 1439], Gen.Int[1, 600], Gen.Int[-300, 1800]).Sample(
        static (text, day, start, length, asked) =>
        {
            var before = Notation.Of(text);
            var after = before.With([Order(OverrideKind.Open, day, new TimeRange(start, start + length))]);
            var clock = day.ToDateTime(TimeOnly.MinValue).AddMinutes(asked);
            var at = new DateTimeOffset(clock, SanRomano.Rome.GetUtcOffset(clock));
            var isOrdered = asked >= start && asked < start + length && SameOffset(day);
            Assert.True(after.IsOpen(at) || !(before.IsOpen(at) || isOrdered));
        },
        iter: Cases);

    [Fact]
    public void Written_as_notation_a_closure_means_the_same() => Gen.Select(NotationGens.Valid, Gens.Rome.Day, Gen.Int[-2, 2]).Sample(
        static (text, day, offset) =>
        {
            var amended = Notation.Of(text).With([Order(OverrideKind.Closed, day)]);
            var read = Notation.Of(amended.ToOsm());
            var date = day.AddDays(offset);
            Assert.Equal(States(amended.Explain(date)), States(read.Explain(date)));
        },
        iter: Cases);

    private static ScheduleOverride Order(OverrideKind kind, DateOnly day, params TimeRange[] hours) =>
        new() { Id = "ordine", Kind = kind, Dates = [day], Hours = hours };

    private static List<(TimeRange Range, OfficeState State)> States(DayPlan plan)
    {
        List<(TimeRange Range, OfficeState State)> states = [];
        foreach (var segment in plan.Segments)
        {
            if (states is [.., var last] && last.State == segment.State)
            {
                states[^1] = (new TimeRange(last.Range.StartMinute, segment.Hours.EndMinute), segment.State);
            }
            else
            {
                states.Add((segment.Hours, segment.State));
            }
        }

        return states;
    }

    private static bool SameOffset(DateOnly day)
    {
        var noon = day.ToDateTime(new TimeOnly(12, 0));
        return SanRomano.Rome.GetUtcOffset(noon.AddDays(-1)) == SanRomano.Rome.GetUtcOffset(noon.AddDays(1));
    }
}
