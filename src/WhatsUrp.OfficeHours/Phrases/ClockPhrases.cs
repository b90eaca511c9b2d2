// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.OfficeHours.Phrases;

/// <summary>How a language names a time on the clock; one o'clock and midnight may have words of their own.</summary>
internal sealed record ClockPhrases
{
    public required string Hour { get; init; }

    public required string One { get; init; }

    public required string Midnight { get; init; }
}
