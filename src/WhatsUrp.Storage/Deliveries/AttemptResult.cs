// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Storage.Deliveries;

/// <summary>What is known of an attempt that has ended.</summary>
internal enum AttemptResult
{
    /// <summary>The request never left.</summary>
    NotSent = 1,

    /// <summary>The platform took it in charge.</summary>
    Accepted = 2,

    /// <summary>The platform refused it.</summary>
    Refused = 3,

    /// <summary>Nobody knows.</summary>
    Unknown = 4,
}
