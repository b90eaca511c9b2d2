// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.ICalendar;

/// <summary>Something in a calendar that could not be read as a closure.</summary>
/// <param name="Event">The event: its summary, or its number in the file; <see langword="null"/> when the file as a whole is at fault.</param>
/// <param name="Problem">What is wrong, and what to write instead.</param>
public sealed record ClosureFault(string? Event, string Problem)
{
    /// <summary>Writes event and problem in one line.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => Event is null ? Problem : $"{Event}: {Problem}";
}
