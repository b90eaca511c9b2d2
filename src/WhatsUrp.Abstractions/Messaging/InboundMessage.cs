// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;

namespace WhatsUrp.Messaging;

/// <summary>One message of a citizen to a line.</summary>
public sealed record InboundMessage
{
    /// <summary>Gets the line that received it.</summary>
    public required LineId Line { get; init; }

    /// <summary>Gets the platform's id: the same id a second time is the same message delivered again.</summary>
    public required MessageId Id { get; init; }

    /// <summary>Gets the sender.</summary>
    public required CitizenAddress From { get; init; }

    /// <summary>Gets the instant at which WhatsApp says it was sent.</summary>
    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Gets what sort of message it is.</summary>
    public MessageKind Kind { get; init; } = MessageKind.Text;

    /// <summary>Gets the body, or the caption of a picture, clip or document; <see langword="null"/> when there is none. Any text at all.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the payload of a tapped button or list row, or the JSON answer of a form; <see langword="null"/> for anything else.</summary>
    public string? Payload { get; init; }

    /// <summary>Gets the media that came with it.</summary>
    public IReadOnlyList<MediaReference> Media { get; init; } = [];

    /// <summary>Gets the position that came with it, if any.</summary>
    public GeoPosition? Position { get; init; }

    /// <summary>Gets the message that it answers or that carried the tapped button; <see langword="null"/> when WhatsApp names none.</summary>
    public MessageId? InReplyTo { get; init; }

    /// <summary>Gets a value indicating whether the citizen passed on what somebody else had written.</summary>
    public bool Forwarded { get; init; }

    /// <summary>Returns line, id in digest and kind, never what it says.</summary>
    /// <returns>The line, the digest and the kind.</returns>
    public override string ToString() => $"{Line}/{Id}: {Kind}";
}
