// SPDX-License-Identifier: BSD-3-Clause

using System.Text;

namespace WhatsUrp.OfficeHours.Osm.Model;

/// <summary>A date or a range of dates, both ends included: <c>Dec 24-26</c>, <c>Nov-Feb</c>, <c>easter -2 days-easter +1 day</c>, <c>Jan 10-31/7</c>.</summary>
internal sealed record DateRange(DatePoint From)
{
    private const int EndOfFebruary = 229;

    /// <summary>The last date; null for a single date. Where it comes first in the year, the range wraps the year's end.</summary>
    public DatePoint? To { get; init; }

    /// <summary>The range goes on to the end of the year, or, of a date with its year, for ever.</summary>
    public bool OpenEnded { get; init; }

    /// <summary>Days from one matching date to the next, counted from the first.</summary>
    public int Step { get; init; } = 1;

    /// <summary>The range is written in whole months.</summary>
    public bool WholeMonths { get; init; }

    public bool Contains(DateOnly date)
    {
        if (From.IsPlain && To is null or { IsPlain: true } && !OpenEnded && Step == 1)
        {
            return ContainsKey((date.Month * 100) + date.Day);
        }

        // Offsets, and the year's end, may move a range into the neighbouring years.
        return From.Year is { } year
            ? ContainsFrom(year, date)
            : ContainsFrom(date.Year, date) || ContainsFrom(date.Year - 1, date) || ContainsFrom(date.Year + 1, date);
    }

    public void WriteTo(StringBuilder text)
    {
        if (WholeMonths)
        {
            _ = From.Year is { } year ? text.Append(year).Append(' ') : text;
            text.Append(OsmNames.Month(From.Month));
            _ = To!.Month == From.Month ? text : text.Append('-').Append(OsmNames.Month(To.Month));
            return;
        }

        From.WriteTo(text);
        if (OpenEnded)
        {
            text.Append('+');
        }
        else if (To is not null && IsWithinMonth(From, To))
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"-{To.Day:00}");
            _ = Step == 1 ? text : text.Append('/').Append(Step);
        }
        else if (To is not null)
        {
            text.Append('-');
            To.WriteTo(text);
        }
    }

    private static bool IsWithinMonth(DatePoint from, DatePoint to) =>
        from.Kind == DatePointKind.MonthDay && from == to with { Day = from.Day } && from.Day < to.Day && from.OffsetDays == 0 && from.OffsetWeekday is null;

    private bool ContainsKey(int key)
    {
        var from = From.Key;
        var to = To?.Key ?? from;
        return from <= to ? key >= from && key <= to : key >= from || key <= to;
    }

    private bool ContainsFrom(int year, DateOnly date)
    {
        var day = date.DayNumber;
        if (Resolve(From, year, atEnd: false) is not { } from)
        {
            return false;
        }

        if (To is null)
        {
            return day == from || (OpenEnded && day > from && (From.Year is not null || date.Year == year));
        }

        if (Resolve(To, To.Year ?? year, atEnd: true) is not { } to)
        {
            return false;
        }

        if (to < from)
        {
            return From.Year is null
                ? date.Year == year && (day >= from || day <= to)
                : day >= from && day <= Resolve(To, year + 1, atEnd: true);
        }

        return day >= from && day <= to && (day - from) % Step == 0;
    }

    private int? Resolve(DatePoint point, int year, bool atEnd)
    {
        if (point.In(year) is { } day)
        {
            // As the notation is read in practice, a range that ends with Easter ends before that day.
            return atEnd && point.Kind == DatePointKind.Easter ? day - 1 : day;
        }

        // A range from or to 29 February runs in other years from 1 March, or to 28 February; the day alone does not exist in them.
        return To is not null && point is { Kind: DatePointKind.MonthDay, Key: EndOfFebruary } && year is >= 1 and <= YearRange.Forever
            ? new DateOnly(year, 3, 1).DayNumber - (atEnd ? 1 : 0) + point.OffsetDays
            : null;
    }
}
