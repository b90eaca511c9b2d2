// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Definitions;

/// <summary>The characters of a code.</summary>
public enum PatternCharacters
{
    /// <summary>0 to 9.</summary>
    Digits,

    /// <summary>A to Z.</summary>
    Letters,

    /// <summary>Letters and digits, a digit at least.</summary>
    Alphanumeric,
}
