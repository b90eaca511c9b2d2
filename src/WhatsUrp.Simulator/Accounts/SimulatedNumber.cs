// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Accounts;

/// <summary>A WhatsApp number of the simulator with everything that a host must know of it.</summary>
/// <remarks>Immutable. What can change while the simulator runs stands in <see cref="NumberState"/>.</remarks>
public sealed record SimulatedNumber
{
    /// <summary>Gets the phone number id, digits: the node to which messages are posted.</summary>
    public string PhoneNumberId { get; init; } = "100000000000001";

    /// <summary>Gets the id of the WhatsApp Business Account, digits.</summary>
    public string WabaId { get; init; } = "200000000000001";

    /// <summary>Gets the business portfolio whose messaging limit the number shares.</summary>
    public string PortfolioId { get; init; } = "300000000000001";

    /// <summary>Gets the number itself with its country code, digits only, as webhooks carry it.</summary>
    public string DisplayPhoneNumber { get; init; } = "390585000100";

    /// <summary>Gets the country code that Meta puts before a recipient without <c>+</c>.</summary>
    public string CountryCode { get; init; } = "39";

    /// <summary>Gets the name that citizens see.</summary>
    public string VerifiedName { get; init; } = "Comune di prova";

    /// <summary>Gets the bearer token that may use this number.</summary>
    public string AccessToken { get; init; } = "simulated-access-token";

    /// <summary>Gets the key of the webhook signatures.</summary>
    public string AppSecret { get; init; } = "simulated-app-secret";

    /// <summary>Gets the token of the verification handshake.</summary>
    public string VerifyToken { get; init; } = "simulated-verify-token";

    /// <summary>Gets the callback address of the app, or null when none is set yet.</summary>
    public Uri? Webhook { get; init; }

    /// <summary>Gets whether the app is already subscribed to the account; without it no webhook is sent.</summary>
    /// <value>The default is true, unlike a new account at Meta.</value>
    public bool IsSubscribed { get; init; } = true;

    /// <summary>Gets the messaging limit at start: <c>TIER_250</c>, <c>TIER_2K</c>, <c>TIER_10K</c>, <c>TIER_100K</c> or <c>TIER_UNLIMITED</c>.</summary>
    public string MessagingLimit { get; init; } = "TIER_250";
}
