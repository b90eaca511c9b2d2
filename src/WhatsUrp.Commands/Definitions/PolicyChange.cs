// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Definitions;

/// <summary>What a new version of the policy does to subscriptions.</summary>
public enum PolicyChange
{
    /// <summary>They go on; the citizen is asked at the next contact.</summary>
    Continue,

    /// <summary>They wait for the new acceptance.</summary>
    Pause,
}
