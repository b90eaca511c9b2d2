// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Numbers;

/// <summary>How a number is doing. The platform may add words to each of the texts.</summary>
/// <param name="Id">The id of the number.</param>
/// <param name="Number">The number as it is shown.</param>
/// <param name="Name">The name that citizens see, when approved.</param>
public sealed record NumberHealth(string Id, string Number, string? Name)
{
    /// <summary>Gets how citizens receive its messages: <c>GREEN</c>, <c>YELLOW</c>, <c>RED</c>, or <c>UNKNOWN</c>.</summary>
    public string Quality { get; init; } = "UNKNOWN";

    /// <summary>Gets whether it is in service: <c>CONNECTED</c> when it is.</summary>
    public string? Status { get; init; }

    /// <summary>Gets how fast it may send: <c>STANDARD</c> is 80 messages a second, <c>HIGH</c> 1,000.</summary>
    public string? Throughput { get; init; }

    /// <summary>Gets how many different citizens the whole portfolio may write to in 24 hours, outside service windows; <see langword="null"/> when not told.</summary>
    public string? MessagingLimit { get; init; }

    /// <summary>Gets the figure of <see cref="MessagingLimit"/>; <see langword="null"/> when unlimited or not told.</summary>
    public int? MessagingLimitCount => MessagingLimit switch
    {
        "TIER_250" => 250,
        "TIER_2K" => 2_000,
        "TIER_10K" => 10_000,
        "TIER_100K" => 100_000,
        _ => null,
    };

    /// <summary>Gets whether it can send: <c>AVAILABLE</c>, <c>LIMITED</c> or <c>BLOCKED</c>; <see langword="null"/> when not told.</summary>
    public string? CanSend { get; init; }

    /// <summary>Gets what stands in the way of sending, from number, account, portfolio and app.</summary>
    public ValueList<NumberIssue> Issues { get; init; } = [];
}
