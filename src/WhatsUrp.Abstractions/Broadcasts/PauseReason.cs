// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasts;

/// <summary>Why a broadcast is held.</summary>
public enum PauseReason
{
    /// <summary>It is not held.</summary>
    None = 0,

    /// <summary>An operator holds it.</summary>
    Operator = 1,

    /// <summary>Its time passed while nobody looked after the ledger.</summary>
    Missed = 2,

    /// <summary>Too many of its last copies were refused.</summary>
    ErrorRate = 3,

    /// <summary>Its template is missing, paused or disabled.</summary>
    Template = 4,

    /// <summary>The account or the number is stopped, or the token is refused.</summary>
    Account = 5,

    /// <summary>The number may write to no more persons for now, or was judged to send too much.</summary>
    TierReached = 6,

    /// <summary>The ledger was restored, or left alone for long: somebody must look first.</summary>
    RestoreReview = 7,

    /// <summary>The platform answered with a code that nobody knows.</summary>
    UnknownCode = 8,
}
