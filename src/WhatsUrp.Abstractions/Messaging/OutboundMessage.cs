// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;

namespace WhatsUrp.Messaging;

/// <summary>One private message from a line to one person.</summary>
public sealed record OutboundMessage
{
    /// <summary>Gets the line that sends it.</summary>
    public required LineId Line { get; init; }

    /// <summary>Gets the recipient's address.</summary>
    public required CitizenAddress To { get; init; }

    /// <summary>Gets what it says.</summary>
    public required MessageContent Content { get; init; }

    /// <summary>Gets the lane it leaves by.</summary>
    public Lane Lane { get; init; } = Lane.Reply;

    /// <summary>Gets the message it answers; <see langword="null"/> when it answers none.</summary>
    public MessageId? InReplyTo { get; init; }
}
