// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Text;

/// <summary>One word of the folded text.</summary>
internal struct Token
{
    /// <summary>Where it begins in the folded text, after its hash.</summary>
    public ushort Start;

    /// <summary>Its length in the folded text.</summary>
    public ushort Length;

    /// <summary>How many of its characters stand before an apostrophe inside it: 1 for L'ACQUA, 4 for DELL'ISCRIZIONE.</summary>
    public ushort Elision;

    /// <summary>What separates it from the token before it.</summary>
    public Gap Gap;

    /// <summary>Whether a hash stands before it.</summary>
    public bool Hash;

    /// <summary>What it was used for.</summary>
    public TokenOwner Owner;

    /// <summary>What sorts of word it may be.</summary>
    public WordClass Classes;

    /// <summary>Gets where it ends in the folded text.</summary>
    public readonly int End => Start + Length;

    /// <summary>Tells whether the token is any of these sorts of word.</summary>
    public readonly bool Is(WordClass classes) => (Classes & classes) != WordClass.None;
}
