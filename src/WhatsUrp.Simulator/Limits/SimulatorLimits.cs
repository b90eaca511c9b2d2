// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Limits;

/// <summary>How strictly the simulator keeps Meta's limits of rate, window and reach.</summary>
public sealed record SimulatorLimits
{
    /// <summary>Gets no limits at all, for tests and benchmarks that mean something else.</summary>
    public static SimulatorLimits None { get; } = new()
    {
        MessagesPerSecond = null,
        PairBurst = null,
        KeepsServiceWindow = false,
        KeepsMessagingLimit = false,
    };

    /// <summary>Gets the messages a second of one number, in and out together; over it comes 130429. Null means no limit.</summary>
    /// <value>The default is 80.</value>
    public int? MessagesPerSecond { get; init; } = 80;

    /// <summary>Gets how many messages to one citizen may be borrowed from the future; over it comes 131056. Null means no limit.</summary>
    /// <value>The default is 45.</value>
    public int? PairBurst { get; init; } = 45;

    /// <summary>Gets the time in which one message to the same citizen is earned.</summary>
    /// <value>The default is 6 seconds.</value>
    public TimeSpan PairInterval { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>Gets whether free-form messages outside the 24 hours after a citizen's last one are refused with 131047.</summary>
    public bool KeepsServiceWindow { get; init; } = true;

    /// <summary>Gets whether 131047 comes as a later status <c>failed</c>, as Meta mostly does, instead of as the answer.</summary>
    public bool RefusesLate { get; init; }

    /// <summary>Gets whether the messaging limit of the portfolio is kept.</summary>
    public bool KeepsMessagingLimit { get; init; } = true;

    /// <summary>Gets the code of a template beyond the messaging limit. Meta documents none; this one names the same cause in its details.</summary>
    public int MessagingLimitCode { get; init; } = 131048;
}
