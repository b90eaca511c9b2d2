// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Subscribers;

/// <summary>The channel by which a consent event came.</summary>
public enum ConsentSource
{
    /// <summary>A message of the person.</summary>
    WhatsApp = 1,

    /// <summary>Staff.</summary>
    Operator = 2,

    /// <summary>An import.</summary>
    Import = 3,

    /// <summary>A program.</summary>
    Api = 4,
}
