// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Osm;

/// <summary>Why a text is no <c>opening_hours</c> notation, and where.</summary>
/// <param name="Position">The zero-based index of the character at fault: the last one when the text ends too early, 0 for an empty text.</param>
/// <param name="Message">What is wrong and what is expected, in a sentence.</param>
public sealed record ScheduleError(int Position, string Message)
{
    /// <summary>Writes position, counted from 1 as people do, and message.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"at character {Position + 1}: {Message}";
}
