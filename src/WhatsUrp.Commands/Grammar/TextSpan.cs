// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Grammar;

/// <summary>A piece of the text as the citizen typed it.</summary>
/// <param name="Start">The index of its first UTF-16 unit.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>Gets the index past its last unit.</summary>
    public int End => Start + Length;
}
