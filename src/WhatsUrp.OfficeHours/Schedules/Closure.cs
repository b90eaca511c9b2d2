// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Holidays;

namespace WhatsUrp.OfficeHours.Schedules;

/// <summary>A day closed by its holidays: two on one date are one closure with both names.</summary>
internal sealed class Closure
{
    public Closure(Holiday[] holidays)
    {
        var sources = holidays.Select(static holiday => holiday.Source).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
        Decision = new PlannedRule(
            new RuleRef(
                RuleKind.Holiday,
                string.Join('+', holidays.Select(static holiday => holiday.Id)),
                sources.Length == 0 ? null : string.Join("; ", sources)),
            string.Join(" e ", holidays.Select(static holiday => holiday.Name)));
        Parts = [new DayPart(0, TimeRange.MinutesPerDay, OfficeState.Closed, Decision)];
    }

    public PlannedRule Decision { get; }

    public DayPart[] Parts { get; }
}
