// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Pipeline;

/// <summary>What became of a message.</summary>
public enum InboundStatus
{
    /// <summary>Understood, decided, committed; its answers were handed to the outbox.</summary>
    Handled = 0,

    /// <summary>The same message was handled before: nothing changed, nothing was answered.</summary>
    Duplicate = 1,

    /// <summary>The host does not serve the line.</summary>
    UnknownLine = 2,
}
