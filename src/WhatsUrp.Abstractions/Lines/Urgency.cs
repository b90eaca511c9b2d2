// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Lines;

/// <summary>How a list's broadcasts travel.</summary>
public enum Urgency
{
    /// <summary>In the routine lane, behind replies.</summary>
    Routine = 0,

    /// <summary>In the emergency lane, ahead of everything else, at any hour.</summary>
    Urgent = 1,
}
