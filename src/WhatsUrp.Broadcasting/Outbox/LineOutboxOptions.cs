// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasting.Outbox;

/// <summary>How one line sends: section <c>WhatsUrp:Lines:&lt;line id&gt;:Outbox</c>. What is not set is as for all lines.</summary>
public sealed class LineOutboxOptions
{
    /// <summary>Gets or sets how many messages a second its number sends at most, whatever the platform would allow: 20 for a number shared with the Business app.</summary>
    /// <value>Not set by default: what the platform tells, or else <see cref="OutboxOptions.MessagesPerSecond"/>.</value>
    public double? MessagesPerSecond { get; set; }

    /// <summary>Gets or sets the share of it that broadcasts leave free for answers to citizens.</summary>
    /// <value>Not set by default: <see cref="OutboxOptions.ReserveForReplies"/>.</value>
    public double? ReserveForReplies { get; set; }
}
