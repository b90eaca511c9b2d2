// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Definitions;

/// <summary>How the policy may be accepted. "Implied by writing" is not offered.</summary>
public enum PolicyAcceptanceMode
{
    /// <summary>By a button, or by an accept phrase as the whole answer.</summary>
    Reply,

    /// <summary>Also by an accept phrase in the joining message.</summary>
    Inline,
}
