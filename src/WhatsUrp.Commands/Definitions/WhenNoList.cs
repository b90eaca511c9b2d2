// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Definitions;

/// <summary>What a command without a list means.</summary>
public enum WhenNoList
{
    /// <summary>Ask which.</summary>
    Ask,

    /// <summary>The lists marked as default.</summary>
    Default,

    /// <summary>All lists.</summary>
    All,
}
