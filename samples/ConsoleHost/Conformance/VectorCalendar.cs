// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json;
using WhatsUrp.OfficeHours.Holidays;

namespace WhatsUrp.ConsoleHost.Conformance;

/// <summary>The holidays of one case: for <c>PH</c> and <c>SH</c> ranges of dates, the last not included, with a name.</summary>
internal sealed class VectorCalendar : IHolidayCalendar
{
    private readonly Dictionary<DateOnly, List<Holiday>> _days = [];

    public VectorCalendar(JsonElement holidays)
    {
        Add(holidays, "PH", HolidayKind.Public);
        Add(holidays, "SH", HolidayKind.School);
    }

    public IReadOnlyList<Holiday> HolidaysOn(DateOnly day) => _days.TryGetValue(day, out var holidays) ? holidays : [];

    private static DateOnly Date(JsonElement text) => DateOnly.ParseExact(text.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Add(JsonElement holidays, string key, HolidayKind kind)
    {
        if (!holidays.TryGetProperty(key, out var ranges))
        {
            return;
        }

        foreach (var range in ranges.EnumerateArray())
        {
            var name = range.GetArrayLength() > 2 && range[2].GetString() is { Length: > 0 } given ? given : key;
            for (var day = Date(range[0]); day < Date(range[1]); day = day.AddDays(1))
            {
                if (!_days.TryGetValue(day, out var list))
                {
                    _days.Add(day, list = []);
                }

                list.Add(new Holiday(name, name, Kind: kind));
            }
        }
    }
}
