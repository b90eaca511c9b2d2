// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Faults;

/// <summary>A fault, and the requests that suffer it.</summary>
/// <param name="Fault">The fault.</param>
public sealed record FaultRule(Fault Fault)
{
    /// <summary>Gets how many requests suffer it; null means all.</summary>
    /// <value>The default is 1.</value>
    public int? Times { get; init; } = 1;

    /// <summary>Gets the share of matching requests, 0 to 1, that suffer it.</summary>
    /// <value>The default is 1.</value>
    public double Share { get; init; } = 1;

    /// <summary>Gets the operation: <c>messages</c>, <c>media</c>, <c>templates</c>, <c>number</c> or <c>account</c>; null means every one.</summary>
    /// <value>The default is <c>messages</c>.</value>
    public string? Operation { get; init; } = "messages";

    /// <summary>Gets the number, or null for every one.</summary>
    public string? PhoneNumberId { get; init; }

    /// <summary>Gets the recipient of the message, a phone number or business-scoped user id, or null for every one.</summary>
    public string? Recipient { get; init; }
}
