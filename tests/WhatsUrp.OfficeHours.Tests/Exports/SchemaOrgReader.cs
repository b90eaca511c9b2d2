// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Text.Json;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Tests.Exports;

/// <summary>Reads JSON-LD by the rules of schema.org alone: special hours hold for their dates instead of the ordinary ones.</summary>
internal static class SchemaOrgReader
{
    public static OfficeSchedule Read(JsonElement office, DateSpan period)
    {
        var builder = OfficeSchedule.For("read", SanRomano.Rome);
        foreach (var date in Enumerable.Range(0, period.Days).Select(period.First.AddDays))
        {
            var special = At(office.GetProperty("specialOpeningHoursSpecification"), date);
            var hours = (special.Length > 0 ? special : At(office.GetProperty("openingHoursSpecification"), date)).SelectMany(Hours).ToArray();
            builder.Override(new ScheduleOverride
            {
                Id = date.ToString("o", CultureInfo.InvariantCulture),
                Kind = hours.Length > 0 ? OverrideKind.Replace : OverrideKind.Closed,
                Dates = [date],
                Hours = hours,
            });
        }

        return builder.Build();
    }

    private static JsonElement[] At(JsonElement specifications, DateOnly date) => [.. specifications.EnumerateArray().Where(item =>
        (!item.TryGetProperty("validFrom", out var from) || Date(from) <= date)
        && (!item.TryGetProperty("validThrough", out var through) || Date(through) >= date)
        && (!item.TryGetProperty("dayOfWeek", out var days) || days.EnumerateArray().Any(day => day.GetString() == $"https://schema.org/{date.DayOfWeek}")))];

    private static IEnumerable<TimeRange> Hours(JsonElement item)
    {
        if (!item.TryGetProperty("opens", out var opens))
        {
            return [];
        }

        var text = $"{opens.GetString()}-{item.GetProperty("closes").GetString()}";
        return [text == "00:00-23:59" ? TimeRange.WholeDay : TimeRange.Parse(text)];
    }

    private static DateOnly Date(JsonElement text) => DateOnly.ParseExact(text.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
