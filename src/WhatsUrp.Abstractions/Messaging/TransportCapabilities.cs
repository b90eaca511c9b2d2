// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging;

/// <summary>What a transport can carry.</summary>
/// <param name="MaxTextLength">The longest text without options, in UTF-16 units.</param>
/// <param name="MaxOptionsTextLength">The longest text with options, in UTF-16 units.</param>
/// <param name="MaxButtons">How many options may travel as buttons.</param>
/// <param name="MaxListRows">How many options may travel as a list.</param>
public sealed record TransportCapabilities(int MaxTextLength, int MaxOptionsTextLength, int MaxButtons, int MaxListRows)
{
    /// <summary>Gets what WhatsApp carries (Cloud API, message limits and service window).</summary>
    public static TransportCapabilities WhatsApp { get; } = new(4096, 1024, 3, 10) { FreeFormWindow = TimeSpan.FromHours(24) };

    /// <summary>Gets how long after a person's last message anything but a template may be sent to them; <see langword="null"/> when the channel has no such limit.</summary>
    public TimeSpan? FreeFormWindow { get; init; }
}
