// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using WhatsUrp.OfficeHours.Schedules;

namespace WhatsUrp.OfficeHours.Exports;

/// <summary>Writes office hours as schema.org JSON-LD, for the site of a comune and the search engines that read it.</summary>
/// <remarks>
/// <para>The weekly plan and the seasons are <c>openingHoursSpecification</c>; each date on which the hours are others, by a holiday or an
/// override, is a <c>specialOpeningHoursSpecification</c>, which holds for the date alone and says all its hours. As schema.org has it, hours that
/// close earlier than they open run into the next day, and a specification without hours means closed. A whole day is written 00:00 to 23:59,
/// as search engines ask. Hours by appointment are left out.</para>
/// <para>Thread-safe, like the schedule.</para>
/// </remarks>
public static class SchemaOrgExport
{
    private const int LongestDays = 3660;

    /// <summary>Writes the office and its hours as one JSON-LD object.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="name">The name of the office as citizens know it.</param>
    /// <param name="period">The civil dates to speak about, at most ten years of them; seasons and special days outside it are not written.</param>
    /// <returns>The JSON text, for a <c>script</c> element of type <c>application/ld+json</c>; it holds no <c>&lt;</c>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period is longer than 3,660 days.</exception>
    public static string ToJsonLd(OfficeSchedule schedule, string name, DateSpan period)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            Write(writer, schedule, name, period);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the same object to a writer.</summary>
    /// <param name="writer">Where to write; it is not flushed.</param>
    /// <param name="schedule">The schedule.</param>
    /// <param name="name">The name of the office as citizens know it.</param>
    /// <param name="period">The civil dates to speak about.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is longer than 3,660 days.</exception>
    public static void Write(Utf8JsonWriter writer, OfficeSchedule schedule, string name, DateSpan period)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(period.Days, LongestDays, nameof(period));
        var published = new PublishedHours(schedule, period);
        writer.WriteStartObject();
        writer.WriteString("@context", "https://schema.org");
        writer.WriteString("@type", "GovernmentOffice");
        writer.WriteString("name", name);
        writer.WriteStartArray("openingHoursSpecification");
        foreach (var run in published.Plans)
        {
            WritePlan(writer, run, isOnly: published.Plans.Count == 1);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("specialOpeningHoursSpecification");
        foreach (var day in published.SpecialDays)
        {
            WriteSpecial(writer, day);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WritePlan(Utf8JsonWriter writer, PublishedPlan plan, bool isOnly)
    {
        DateSpan? dates = isOnly ? null : plan.Dates;
        if (plan.Hours.Count == 0)
        {
            WriteSpecification(writer, [], null, dates, null);
        }

        foreach (var (hours, days) in plan.Hours)
        {
            WriteSpecification(writer, days, hours, dates, null);
        }
    }

    private static void WriteSpecial(Utf8JsonWriter writer, PublishedDay day)
    {
        if (day.Hours.Count == 0)
        {
            WriteSpecification(writer, [], null, day.Dates, day.Reason);
        }

        foreach (var hours in day.Hours)
        {
            WriteSpecification(writer, [], hours, day.Dates, day.Reason);
        }
    }

    private static void WriteSpecification(Utf8JsonWriter writer, IReadOnlyList<DayOfWeek> days, TimeRange? hours, DateSpan? dates, string? reason)
    {
        writer.WriteStartObject();
        writer.WriteString("@type", "OpeningHoursSpecification");
        if (reason is not null)
        {
            writer.WriteString("description", reason);
        }

        if (days.Count > 0)
        {
            writer.WriteStartArray("dayOfWeek");
            foreach (var day in days)
            {
                writer.WriteStringValue($"https://schema.org/{day}");
            }

            writer.WriteEndArray();
        }

        if (hours is { } range)
        {
            writer.WriteString("opens", Clock(range.Start));
            writer.WriteString("closes", range == TimeRange.WholeDay ? "23:59" : Clock(range.End));
        }

        if (dates is { } span)
        {
            writer.WriteString("validFrom", span.First.ToString("o", CultureInfo.InvariantCulture));
            writer.WriteString("validThrough", span.Last.ToString("o", CultureInfo.InvariantCulture));
        }

        writer.WriteEndObject();
    }

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
