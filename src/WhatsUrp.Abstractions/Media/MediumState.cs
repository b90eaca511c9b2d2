// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Media;

/// <summary>What became of a medium that a citizen sent.</summary>
public enum MediumState
{
    /// <summary>Its bytes are here.</summary>
    Kept = 0,

    /// <summary>It is larger than what is kept, or of another type. Its bytes are not here.</summary>
    Refused = 1,

    /// <summary>The platform no longer had it when it was asked for (Meta keeps media of citizens for 7 days).</summary>
    Gone = 2,
}
