// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Osm;

/// <summary>Says that a text is no <c>opening_hours</c> notation.</summary>
public sealed class ScheduleFormatException : FormatException
{
    /// <summary>Initializes a new instance of the <see cref="ScheduleFormatException"/> class.</summary>
    /// <param name="error">What is wrong, and where.</param>
    public ScheduleFormatException(ScheduleError error)
        : base(error?.ToString()) => Error = error ?? throw new ArgumentNullException(nameof(error));

    /// <summary>Gets what is wrong, and where.</summary>
    public ScheduleError Error { get; }
}
