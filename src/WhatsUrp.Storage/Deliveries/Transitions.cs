// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using S = WhatsUrp.Deliveries.DeliveryState;

namespace WhatsUrp.Storage.Deliveries;

/// <summary>The transitions of a delivery, T1 to T15: there are no others.</summary>
internal static class Transitions
{
    /// <summary>Tells whether a delivery may ever go from one state to another. Evidence that some steps need besides is the caller's to look at.</summary>
    public static bool IsLegal(DeliveryState from, DeliveryState to) => (from, to) switch
    {
        (S.Ready, S.Sending or S.Suppressed or S.Cancelled or S.Expired) => true, // T2, T3, T14
        (S.Sending, S.Ready or S.Refused or S.Unknown) => true, // T4, T6, T7, T8
        (S.Unknown, S.Ready or S.Abandoned) => true, // T10, T11
        (S.Accepted, S.Ready or S.Refused) => true, // T12, T13
        (not S.Accepted, S.Accepted) => true, // T5, T9, T15
        _ => false,
    };

    /// <summary>Refuses a step that is none of them.</summary>
    /// <exception cref="InvalidOperationException">It is none of them.</exception>
    public static void Demand(DeliveryState from, DeliveryState to)
    {
        if (!IsLegal(from, to))
        {
            throw new InvalidOperationException($"WURP0650: a delivery cannot go from {from} to {to}.");
        }
    }
}
