// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Runtime.InteropServices;

namespace WhatsUrp.OfficeHours.Plans;

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

    /// <summary>Gets whether a date lies in the span.</summary>
    /// <param name="date">The date.</param>
    /// <returns>True from the first to the last date.</returns>
    public bool Contains(DateOnly date) => date >= First && date <= Last;

    /// <summary>Writes one date as <c>2027-01-02</c>, several as <c>2027-06-12/2027-06-13</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => First == Last
        ? First.ToString("o", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{First:o}/{Last:o}");
}
