// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Verbs;

/// <summary>What a verb answers.</summary>
/// <param name="Text">The answer in plain words: at most 4,096 characters.</param>
public sealed record CommandReply(string Text)
{
    /// <summary>Gets a value indicating whether the message is also kept for the office, as a report.</summary>
    public bool KeepForOffice { get; init; }
}
