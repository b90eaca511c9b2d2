// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.OfficeHours;

namespace WhatsUrp.Storage.Hours;

/// <summary>How dates and hours are kept in a column: <c>2027-06-12/2027-06-13,2027-06-20</c>, and minutes of the day, <c>540-780,900-1020</c>.</summary>
/// <remarks>Minutes, since hours that begin after midnight have no clock notation that can be read back.</remarks>
internal static class OverrideText
{
    public static string Of(IReadOnlyList<DateSpan> dates) => string.Join(',', dates);

    public static string Of(IReadOnlyList<TimeRange> hours) =>
        string.Join(',', hours.Select(range => string.Create(CultureInfo.InvariantCulture, $"{range.StartMinute}-{range.EndMinute}")));

    public static string? Of(DateOnly? date) => date?.ToString("o", CultureInfo.InvariantCulture);

    public static IReadOnlyList<DateSpan> ToDates(string text) => [.. Split(text).Select(part =>
        DateSpan.TryParse(part, out var span) ? span : throw new FormatException("The column of dates holds none."))];

    public static IReadOnlyList<TimeRange> ToHours(string text) => [.. Split(text).Select(part => part.Split('-')).Select(ends =>
        new TimeRange(int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture)))];

    public static DateOnly? ToDate(string? text) => text is null ? null : DateOnly.ParseExact(text, "o", CultureInfo.InvariantCulture);

    private static string[] Split(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
