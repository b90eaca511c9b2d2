// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.OfficeHours.Configuration;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Lines;

/// <summary>The schedules of one line: its own, and those of its offices and channels where the configuration names some.</summary>
internal sealed record LineHours(OfficeSchedule Schedule, ScheduleReading? Reading)
{
    /// <summary>All offices, the line's own hours first.</summary>
    public IEnumerable<OfficeSchedule> Offices => Reading is null ? [Schedule] : [Schedule, .. Reading.Offices.Values];

    public OfficeSchedule? FindOffice(string id) => Offices.FirstOrDefault(office => office.HasId(id));

    /// <summary>Puts what staff ordered over the offices that it names. A channel follows its office; one that always answers keeps answering.</summary>
    public LineHours Amend(IReadOnlyCollection<StaffOverride> ordered)
    {
        if (ordered.Count == 0)
        {
            return this;
        }

        var amended = Offices.ToDictionary(static office => office, office => office.With(
            [.. ordered.Where(entry => entry.Office is null || office.HasId(entry.Office)).Select(static entry => entry.Override)]));
        return new LineHours(amended[Schedule], Reading is null ? null : Reading with
        {
            Schedule = amended[Schedule],
            Offices = Amend(Reading.Offices),
            Channels = Amend(Reading.Channels),
        });

        Dictionary<string, OfficeSchedule> Amend(IReadOnlyDictionary<string, OfficeSchedule> schedules) => schedules.ToDictionary(
            static pair => pair.Key, pair => amended.GetValueOrDefault(pair.Value, pair.Value), StringComparer.OrdinalIgnoreCase);
    }
}
