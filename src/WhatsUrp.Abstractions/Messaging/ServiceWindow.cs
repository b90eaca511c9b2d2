// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;

namespace WhatsUrp.Messaging;

/// <summary>The service window of a recipient: for a time after their last message a channel carries any content to them, afterwards only templates.</summary>
/// <param name="LastInboundAt">When the recipient last wrote to the line, by the channel's clock; <see langword="null"/> when they never did.</param>
public readonly record struct ServiceWindow(DateTimeOffset? LastInboundAt)
{
    /// <summary>Gets how long before its end a window counts as closed: a message travels, and two clocks differ.</summary>
    /// <value>Five minutes.</value>
    public static TimeSpan Margin { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Tells whether any content may be sent now.</summary>
    /// <param name="length">How long the channel's window is; <see langword="null"/> when it has none.</param>
    /// <param name="now">The present.</param>
    /// <returns><see langword="true"/> when the channel has no windows, or this one is open.</returns>
    public bool IsOpen(TimeSpan? length, DateTimeOffset now) =>
        length is null || (LastInboundAt is { } last && now - last < length - Margin);

    /// <summary>Judges a message before it leaves: what the platform would refuse for its window is refused here, without a request.</summary>
    /// <param name="message">The message; one whose <see cref="OutboundMessage.Window"/> is not stated is left to the platform.</param>
    /// <param name="channel">What the channel can carry.</param>
    /// <param name="now">The present.</param>
    /// <returns>The refusal, with a sentence for the operator; <see langword="null"/> when the message may leave.</returns>
    public static SendOutcome.Refused? Refuse(OutboundMessage message, TransportCapabilities channel, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(channel);
        return message is { Content.IsFreeForm: true, Window: { } window } && !window.IsOpen(channel.FreeFormWindow, now)
            ? new SendOutcome.Refused(null, window.Why(channel.FreeFormWindow!.Value), RefusalClass.Window)
            : null;
    }

    private string Why(TimeSpan length) => LastInboundAt is null
        ? "the person never wrote to this line, so only a template may be sent"
        : string.Create(CultureInfo.InvariantCulture, $"the {length.TotalHours} hours after the person's last message are over, so only a template may be sent");
}
