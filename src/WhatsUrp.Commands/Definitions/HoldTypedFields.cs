// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Definitions;

/// <summary>Whether data typed before the acceptance wait in the draft.</summary>
public enum HoldTypedFields
{
    /// <summary>They wait in the draft, and are erased with it.</summary>
    Draft,

    /// <summary>They are dropped and asked again.</summary>
    Nothing,
}
