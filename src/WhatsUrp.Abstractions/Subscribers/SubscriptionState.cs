// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Subscribers;

/// <summary>How a person stands with one list.</summary>
public enum SubscriptionState
{
    /// <summary>Entered by staff or import; no acceptance of the policy yet, so no broadcast.</summary>
    PendingPolicy = 1,

    /// <summary>Gets the list's broadcasts.</summary>
    Active = 2,

    /// <summary>Has left.</summary>
    Off = 3,
}
