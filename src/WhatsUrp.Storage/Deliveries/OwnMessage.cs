// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Messaging;

namespace WhatsUrp.Storage.Deliveries;

/// <summary>A message of its own, on its way into the ledger.</summary>
/// <param name="Message">The message.</param>
/// <param name="Person">The person whom it goes to, when the line knows them.</param>
/// <param name="DueAt">When it may leave.</param>
/// <param name="Deadline">When its time is over.</param>
internal sealed record OwnMessage(OutboundMessage Message, SubscriberId? Person, DateTimeOffset DueAt, DateTimeOffset Deadline)
{
    /// <summary>Gets the digest of the message that it answers, if any.</summary>
    public byte[]? Cause { get; init; }

    /// <summary>Gets its place among the answers to that message.</summary>
    public int? Ordinal { get; init; }

    /// <summary>Gets how long a reply may wait: as long as the service window of the message that caused it.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromHours(24) - ServiceWindow.Margin;

    /// <summary>Returns the shape of the message.</summary>
    public override string ToString() => Message.ToString();
}
