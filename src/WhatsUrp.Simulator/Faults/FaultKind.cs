// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Faults;

/// <summary>What goes wrong with a request.</summary>
public enum FaultKind
{
    /// <summary>A Graph error instead of acceptance.</summary>
    Refuse,

    /// <summary>An answer of any status and body, such as HTML.</summary>
    Answer,

    /// <summary>The connection is reset before the body is read; nothing is accepted.</summary>
    ResetBeforeBody,

    /// <summary>The connection is reset after the body is read; nothing is accepted.</summary>
    ResetAfterBody,

    /// <summary>The request waits, and then takes its normal course.</summary>
    Slow,

    /// <summary>The request is accepted, and the connection is reset instead of an answer.</summary>
    Drop,

    /// <summary>The request is accepted, and the answer comes late.</summary>
    Hold,

    /// <summary>The request is accepted, and half of the answer comes, as if it were all.</summary>
    Truncate,
}
