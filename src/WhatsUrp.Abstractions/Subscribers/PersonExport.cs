// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Reports;

namespace WhatsUrp.Subscribers;

/// <summary>Everything that a line holds about a person (GDPR art. 15 and 20).</summary>
/// <param name="State">Addresses, data, subscriptions, acceptance and draft.</param>
/// <param name="Consents">The consent ledger, oldest first.</param>
/// <param name="Policies">The policy texts that the ledger names.</param>
/// <param name="Reports">The reports, oldest first.</param>
/// <param name="FormerAddresses">The addresses that another one has replaced, oldest first.</param>
public sealed record PersonExport(
    CitizenState State,
    IReadOnlyList<ConsentEvent> Consents,
    IReadOnlyList<PolicyText> Policies,
    IReadOnlyList<Report> Reports,
    IReadOnlyList<CitizenAddress> FormerAddresses)
{
    /// <summary>Gets the messages that the line had for the person, oldest first.</summary>
    public IReadOnlyList<DeliveryEntry> Deliveries { get; init; } = [];

    /// <summary>Returns line and person, never their data.</summary>
    /// <returns>The line and the id of the person.</returns>
    public override string ToString() => State.ToString();
}
