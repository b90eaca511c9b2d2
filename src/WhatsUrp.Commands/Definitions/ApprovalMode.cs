// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Definitions;

/// <summary>Who approves a finished registration.</summary>
public enum ApprovalMode
{
    /// <summary>Nobody: it is in force at once.</summary>
    None,

    /// <summary>Staff check it first.</summary>
    Operator,
}
