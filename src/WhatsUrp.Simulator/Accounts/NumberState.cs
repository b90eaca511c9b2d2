// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace WhatsUrp.Simulator.Accounts;

/// <summary>What changes of a number while the simulator runs.</summary>
/// <remarks>Thread-safe: each member is read and written on its own.</remarks>
public sealed class NumberState
{
    internal NumberState(SimulatedNumber number, AccountState account)
    {
        Number = number;
        Account = account;
        MessagingLimit = number.MessagingLimit;
        App = number.Webhook is { } url ? new(url, number.VerifyToken) : null;
    }

    /// <summary>Gets the number.</summary>
    public SimulatedNumber Number { get; }

    /// <summary>Gets or sets the quality rating: <c>GREEN</c>, <c>YELLOW</c>, <c>RED</c>, <c>NA</c> or <c>UNKNOWN</c>.</summary>
    public string QualityRating { get; set; } = "GREEN";

    /// <summary>Gets or sets the status, <c>CONNECTED</c> for a number in service.</summary>
    public string Status { get; set; } = "CONNECTED";

    /// <summary>Gets or sets the throughput level, <c>STANDARD</c> or <c>HIGH</c>.</summary>
    public string Throughput { get; set; } = "STANDARD";

    /// <summary>Gets or sets the messaging limit of the portfolio as this number reports it.</summary>
    public string MessagingLimit { get; set; }

    /// <summary>Gets or sets whether the number may send: <c>AVAILABLE</c>, <c>LIMITED</c> or <c>BLOCKED</c>.</summary>
    public string CanSendMessage { get; set; } = "AVAILABLE";

    internal AccountState Account { get; }

    /// <summary>The callback of the app, set where Meta's dashboard sets it.</summary>
    internal Callback? App { get; set; }

    internal Callback? Override { get; set; }

    internal Callback? Callback => Override ?? Account.Override ?? App;

    internal JsonObject Profile { get; set; } = new() { ["messaging_product"] = "whatsapp" };

    /// <summary>The people whom the number blocks, in the order of blocking.</summary>
    internal ConcurrentDictionary<string, string> Blocked { get; } = new(StringComparer.Ordinal);

    /// <summary>Unique people a day, or null without limit.</summary>
    internal int? MessagingLimitCount => MessagingLimit switch
    {
        "TIER_50" => 50,
        "TIER_250" => 250,
        "TIER_1K" => 1_000,
        "TIER_2K" => 2_000,
        "TIER_10K" => 10_000,
        "TIER_100K" => 100_000,
        _ => null,
    };
}
