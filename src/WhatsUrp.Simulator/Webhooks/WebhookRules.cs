// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Webhooks;

/// <summary>How the simulator delivers webhooks, and how badly.</summary>
public sealed record WebhookRules
{
    /// <summary>Gets how long each update waits before it is first sent.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Gets the longest random addition to <see cref="Delay"/>; it brings updates out of order.</summary>
    public TimeSpan Jitter { get; init; }

    /// <summary>Gets how many times each update is sent over and above the first.</summary>
    public int Duplicates { get; init; }

    /// <summary>Gets the share of updates, 0 to 1, that are never sent.</summary>
    public double LossShare { get; init; }

    /// <summary>Gets the most updates in one body, 1 to 1000.</summary>
    /// <value>The default is 1; Meta's is 1000.</value>
    public int MostUpdates { get; init; } = 1;

    /// <summary>Gets whether the updates that wait are shuffled.</summary>
    public bool Shuffles { get; init; }

    /// <summary>Gets the pauses before each further try of what the host did not answer with 200; after the last the update is given up.</summary>
    /// <value>The default spreads 13 tries over seven days.</value>
    public IReadOnlyList<TimeSpan> RetryDelays { get; init; } =
    [
        TimeSpan.Zero, TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6),
        .. Enumerable.Repeat(TimeSpan.FromHours(23), 7),
    ];

    /// <summary>Gets how long the host may take to answer.</summary>
    /// <value>The default is 10 seconds, by the machine's clock.</value>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
