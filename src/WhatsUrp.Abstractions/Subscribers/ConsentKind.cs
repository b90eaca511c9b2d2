// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Subscribers;

/// <summary>What happened to a person's consent.</summary>
public enum ConsentKind
{
    /// <summary>The policy was shown.</summary>
    PolicyShown = 1,

    /// <summary>The policy was accepted.</summary>
    PolicyAccepted = 2,

    /// <summary>The policy was refused, or an acceptance withdrawn.</summary>
    PolicyWithdrawn = 3,

    /// <summary>Joined one list.</summary>
    ListOn = 4,

    /// <summary>Left one list.</summary>
    ListOff = 5,

    /// <summary>Left all lists, those to come included until a new joining.</summary>
    AllOff = 6,

    /// <summary>Entered by an import, without consent: never more than pending.</summary>
    ImportedUnconfirmed = 7,

    /// <summary>Taken off by staff at the person's request by phone, voice or paper.</summary>
    OperatorOff = 8,

    /// <summary>Stopped through WhatsApp's own preferences.</summary>
    MetaOptOut = 9,

    /// <summary>Erased on request.</summary>
    Erased = 10,
}
