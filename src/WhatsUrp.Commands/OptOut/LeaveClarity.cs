// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.OptOut;

/// <summary>How clearly a message says that its writer wants to leave.</summary>
internal enum LeaveClarity : byte
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Perhaps: nothing is cancelled, the office is told (tier C).</summary>
    Doubtful,

    /// <summary>Clear free text (tier B).</summary>
    Clear,

    /// <summary>A leaving phrase is the whole message (tier A).</summary>
    Certain,
}
