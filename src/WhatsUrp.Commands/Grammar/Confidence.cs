// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Grammar;

/// <summary>How sure a reading is.</summary>
public enum Confidence : byte
{
    /// <summary>The citizen wrote it so.</summary>
    High,

    /// <summary>A guess, which the citizen confirms.</summary>
    Low,
}
