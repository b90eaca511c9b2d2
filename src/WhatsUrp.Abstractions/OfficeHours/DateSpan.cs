// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.InteropServices;

namespace WhatsUrp.OfficeHours;

/// <summary>Civil dates from one to another, both included.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DateSpan
{
    /// <summary>Initializes a new instance of the <see cref="DateSpan"/> struct.</summary>
    /// <param name="first">The first date.</param>
    /// <param name="last">The last date, included.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last date comes before the first.</exception>
    public DateSpan(DateOnly first, DateOnly last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        First = first;
        Last = last;
    }

    /// <summary>Gets the first date.</summary>
    public DateOnly First { get; }

    /// <summary>Gets the last date, included.</summary>
    public DateOnly Last { get; }

    /// <summary>Gets the number of dates.</summary>
    public int Days => Last.DayNumber - First.DayNumber + 1;

    /// <summary>Makes a span of one date.</summary>
    /// <param name="date">The date.</param>
    public static implicit operator DateSpan(DateOnly date) => FromDateOnly(date);

    /// <summary>Makes a span of one date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The span.</returns>
    public static DateSpan FromDateOnly(DateOnly date) => new(date, date);

    /// <summary>Reads a date such as <c>2027-01-02</c>, or a first and a last one such as <c>2027-06-12/2027-06-13</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The span, when the answer is true.</param>
    /// <returns>Whether the text is a date, or two of which the first is not the later.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out DateSpan span)
    {
        span = default;
        var slash = text?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        if (!TryDate(slash < 0 ? text : text![..slash], out var first) || !TryDate(slash < 0 ? text : text![(slash + 1)..], out var last) || last < first)
        {
            return false;
        }

        span = new DateSpan(first, last);
        return true;
    }

    /// <summary>Gets whether a date lies in the span.</summary>
    /// <param name="date">The date.</param>
    /// <returns>True from the first to the last date.</returns>
    public bool Contains(DateOnly date) => date >= First && date <= Last;

    /// <summary>Writes one date as <c>2027-01-02</c>, several as <c>2027-06-12/2027-06-13</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => First == Last
        ? First.ToString("o", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{First:o}/{Last:o}");

    private static bool TryDate([NotNullWhen(true)] string? text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
