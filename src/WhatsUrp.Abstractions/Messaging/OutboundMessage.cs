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

    /// <summary>Gets the recipient's own message that it quotes, so that they see what is answered; <see langword="null"/> when that is plain without.</summary>
    public MessageId? InReplyTo { get; init; }

    /// <summary>
    /// Gets the recipient's service window as the sender knows it; an outbox refuses what comes after it. <see langword="null"/> when the
    /// sender states none, as with a reply to the message that has just arrived: the platform judges then.
    /// </summary>
    public ServiceWindow? Window { get; init; }

    /// <summary>
    /// Gets an opaque value that comes back in the receipts: the one way to recognise a copy whose acceptance got lost.
    /// At most 512 characters, no personal data; <see langword="null"/> for none.
    /// </summary>
    public string? Correlation { get; init; }

    /// <summary>
    /// Gets the key hash that the recipient's identity must still have; the platform refuses the message when it has changed.
    /// <see langword="null"/> to send it in any case.
    /// </summary>
    public string? IdentityHash { get; init; }

    /// <summary>Returns line, lane and the shape of the content, never what it says.</summary>
    /// <returns>The line, the lane and the shape.</returns>
    public override string ToString() => $"{Line}/{Lane}: {Content}";
}
