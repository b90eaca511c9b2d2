// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Deliveries;

/// <summary>How far a delivery has come on the sending side. What WhatsApp tells later is a second axis: the receipts.</summary>
public enum DeliveryState
{
    /// <summary>Waits for its turn, or for the time of the next attempt.</summary>
    Ready = 0,

    /// <summary>Claimed by a sender, whose intent is durable: the request may be on the wire.</summary>
    Sending = 1,

    /// <summary>An attempt may or may not have been accepted ("esito ignoto").</summary>
    Unknown = 2,

    /// <summary>The platform took it in charge.</summary>
    Accepted = 3,

    /// <summary>The platform will not send it, or it could not be put into words.</summary>
    Refused = 4,

    /// <summary>Held back: the person left, was blocked or erased, or gets it by another row.</summary>
    Suppressed = 5,

    /// <summary>Its time was over before it left.</summary>
    Expired = 6,

    /// <summary>Its broadcast was cancelled before it left.</summary>
    Cancelled = 7,

    /// <summary>Given up while it was unknown whether an attempt had been accepted.</summary>
    Abandoned = 8,
}
