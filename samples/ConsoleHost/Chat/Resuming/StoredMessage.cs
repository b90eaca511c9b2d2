// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.ConsoleHost.Chat.Resuming;

/// <summary>A citizen's message as it stands in the file.</summary>
internal sealed record StoredMessage(
    string Id,
    string From,
    DateTimeOffset SentAt,
    string Kind,
    string? Text,
    string? Payload,
    MediaReference[] Media,
    GeoPosition? Position)
{
    /// <summary>Gives the message back, to be delivered once more.</summary>
    public InboundMessage ToInbound(LineId line) => new()
    {
        Line = line,
        Id = new MessageId(Id),
        From = CitizenAddress.TryParse(From, out var from) ? from : throw new FormatException("no address"),
        SentAt = SentAt,
        Kind = new MessageKind(Kind),
        Text = Text,
        Payload = Payload,
        Media = Media,
        Position = Position,
    };
}
