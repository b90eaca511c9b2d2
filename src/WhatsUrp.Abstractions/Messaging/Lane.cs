// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging;

/// <summary>The order in which messages leave a line.</summary>
public enum Lane
{
    /// <summary>Broadcasts to urgent lists and forwarded emergencies: ahead of everything, at any hour.</summary>
    Emergency = 0,

    /// <summary>Answers to a citizen.</summary>
    Reply = 1,

    /// <summary>Broadcasts to ordinary lists.</summary>
    Routine = 2,

    /// <summary>What can wait, test sends among it.</summary>
    Bulk = 3,
}
