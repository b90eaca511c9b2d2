// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Definitions;

/// <summary>Names a command of a line. Verbs are open: a developer adds his own.</summary>
/// <param name="Value">The id in the line's configuration.</param>
public readonly record struct VerbId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
