// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Faults.Tests.Servers;

/// <summary>What a cut network makes of the connections that went over it.</summary>
public enum AfterCut
{
    /// <summary>What was on its way arrives late: the cut was shorter than the patience of both ends.</summary>
    TheyGoOn,

    /// <summary>Both ends learn that they are gone.</summary>
    TheyAreReset,

    /// <summary>The engine learns nothing: whoever stands between has forgotten them, and new ones pass.</summary>
    TheyAreForgotten,
}
