// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;

namespace WhatsUrp.OfficeHours.ICalendar;

/// <summary>Reads the closures of an office from an iCalendar file (RFC 5545).</summary>
/// <remarks>
/// Every event is a closure. It never throws for what a file holds, and its work is bounded: what is too large or too frequent is a fault.
/// Pure and thread-safe.
/// </remarks>
public static class ClosureCalendar
{
    private const int MostCharacters = 1_000_000;
    private const int MostEvents = 1_000;
    private const int LongestDays = 3_660;

    /// <summary>Reads a file.</summary>
    /// <param name="stream">The file, UTF-8; at most a million characters of it are read. It is left open.</param>
    /// <param name="period">The civil dates of interest, at most 3,660 days; closures are cut to it.</param>
    /// <param name="zone">The zone whose clock the office follows.</param>
    /// <returns>The closures and the faults.</returns>
    public static ClosureReading Read(Stream stream, DateSpan period, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        var buffer = new char[MostCharacters + 1];
        return Read(new string(buffer, 0, reader.ReadBlock(buffer)), period, zone);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The calendar, at most a million characters.</param>
    /// <param name="period">The civil dates of interest, at most 3,660 days; closures are cut to it.</param>
    /// <param name="zone">The zone whose clock the office follows.</param>
    /// <returns>The closures and the faults.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The period is too long.</exception>
    public static ClosureReading Read(string text, DateSpan period, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(period.Days, LongestDays, nameof(period));
        if (text.Length > MostCharacters)
        {
            return Refused($"the file has more than {MostCharacters:N0} characters.");
        }

        if (!text.AsSpan().TrimStart("\uFEFF \r\n\t").StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
        {
            return Refused("this is no iCalendar file: it does not begin with BEGIN:VCALENDAR.");
        }

        IReadOnlyList<CalendarEvent> events;
        try
        {
            events = [.. CalendarCollection.Load(text).SelectMany(static calendar => calendar.Events)];
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // The boundary of the library, which documents no exceptions: for this file, whatever it throws means the same.
            return Refused($"the file is no iCalendar file that can be read ({exception.GetType().Name}).");
        }

        return events.Count > MostEvents
            ? Refused($"the file has more than {MostEvents:N0} events.")
            : new EventReader(period, zone, events).Read();
    }

    private static ClosureReading Refused(string problem) => new([], [new ClosureFault(null, problem)]);
}
