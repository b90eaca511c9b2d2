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

    /// <summary>Whether it holds a digit.</summary>
    public bool Digit;

    /// <summary>What it was used for.</summary>
    public TokenOwner Owner;

    /// <summary>By what the phrases of the line know its word; 0 where it stands in none.</summary>
    public int Id;

    /// <summary>What sorts of word it may be.</summary>
    public WordClass Classes;

    /// <summary>Gets whether it may be part of a person's name.</summary>
    public readonly bool NameLike => Is(WordClass.NameLike);

    /// <summary>Gets whether it is a name by itself, and no particle.</summary>
    public readonly bool Name => Is(WordClass.Name);

    /// <summary>Sets the sorts of its word; what carries a hash or a digit is no name.</summary>
    public void Classify(WordClass classes)
    {
        var kept = Hash || Digit ? ~(WordClass.NameLike | WordClass.Name) : ~WordClass.None;
        Classes = (classes & kept) | (Digit ? WordClass.Digits : WordClass.None);
    }

    /// <summary>Gets where it ends in the folded text.</summary>
    public readonly int End => Start + Length;

    /// <summary>Tells whether the token is any of these sorts of word.</summary>
    public readonly bool Is(WordClass classes) => (Classes & classes) != WordClass.None;
}
