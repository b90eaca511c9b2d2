// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Osm.Evaluation;

/// <summary>The parts of rules that speak about a date.</summary>
internal sealed class DayMatch
{
    /// <summary>The places of the parts in force, in the order of the rules.</summary>
    public List<int> Active { get; } = [];

    /// <summary>The places of the parts that match the date and were replaced.</summary>
    public List<int> Replaced { get; } = [];

    /// <summary>The names of the holidays by which a part matches, where there are any.</summary>
    public Dictionary<int, string>? Holidays { get; private set; }

    public void Join(int part, bool replaces, string? holiday)
    {
        if (replaces)
        {
            Replaced.AddRange(Active);
            Active.Clear();
        }

        Active.Add(part);
        if (holiday is not null)
        {
            (Holidays ??= [])[part] = holiday;
        }
    }
}
