// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Deliveries;

/// <summary>How fast a number may send (WhatsApp Cloud API, throughput: 80 messages a second, 1,000 after an upgrade, 20 beside the Business app).</summary>
/// <param name="PerSecond">Messages a second at most; above 0.</param>
/// <param name="ReserveForReplies">The share of it that broadcasts leave free for answers to citizens, 0 to 0.5.</param>
/// <param name="Grant">The time that one grant covers: what is claimed at once never exceeds the messages of this time.</param>
public readonly record struct GateRate(double PerSecond, double ReserveForReplies, TimeSpan Grant)
{
    /// <summary>Gets the rate of an ordinary number: 80 messages a second, a tenth of them reserved, grants of 250 ms.</summary>
    public static GateRate Standard { get; } = new(80, 0.1, TimeSpan.FromMilliseconds(250));
}
