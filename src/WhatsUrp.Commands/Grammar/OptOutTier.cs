// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Grammar;

/// <summary>How clearly a wish to leave is said.</summary>
public enum OptOutTier
{
    /// <summary>A core word or a configured phrase is the whole message (tier A).</summary>
    Certain,

    /// <summary>The same, for named lists only (tier A').</summary>
    Scoped,

    /// <summary>Clear free text (tier B): done at once, with a way back in the confirmation.</summary>
    Clear,
}
