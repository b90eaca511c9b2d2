// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.ConsoleHost.Chat.Resuming;

/// <summary>What stands beside the data file so that a session that was killed goes on: the last message, the clock, what can be tapped.</summary>
internal sealed record SessionState
{
    /// <summary>Gets the line that the session serves.</summary>
    public string Line { get; init; } = "";

    /// <summary>Gets the last message of a citizen, as it will be delivered again.</summary>
    public StoredMessage? Message { get; init; }

    /// <summary>Gets the time with which the session was started (<c>--at</c>), as typed.</summary>
    public string? StartedAt { get; init; }

    /// <summary>Gets the clock at which a session with the same start goes on; <see langword="null"/> for the real clock.</summary>
    public DateTimeOffset? Clock { get; init; }

    /// <summary>Gets a value indicating whether the office moved the clock (<c>/clock</c>): that move ends with the session.</summary>
    public bool ClockMoved { get; init; }

    /// <summary>Gets what each citizen was offered to tap last, by address.</summary>
    public Dictionary<string, StoredOption[]> Offers { get; init; } = [];
}
