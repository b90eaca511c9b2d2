// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Consents;

/// <summary>How a person stands, as the consent ledger says.</summary>
/// <param name="Subscriptions">Each list that the person ever joined, by id.</param>
/// <param name="Acceptance">The acceptance in force, if any.</param>
internal sealed record ConsentProjection(IReadOnlyList<Subscription> Subscriptions, PolicyAcceptance? Acceptance);
