// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Subscribers;

/// <summary>What became of a change.</summary>
public enum CommitStatus
{
    /// <summary>It is in force and durable.</summary>
    Committed = 0,

    /// <summary>The same message was committed before: nothing changed, nothing is to be answered.</summary>
    Duplicate = 1,

    /// <summary>The person's state has moved since it was read: decide again from the new state.</summary>
    Conflict = 2,
}
