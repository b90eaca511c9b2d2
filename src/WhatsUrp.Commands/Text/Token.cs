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

    /// <summary>Whether it may be part of a person's name.</summary>
    public bool NameLike;

    /// <summary>Whether it is a name by itself, and no particle.</summary>
    public bool Name;

    /// <summary>What it was used for.</summary>
    public TokenOwner Owner;

    /// <summary>What sorts of word it may be.</summary>
    public WordClass Classes;

    private const WordClass NeverName = WordClass.Prose | WordClass.NotName | WordClass.Negation | WordClass.Question | WordClass.Filler | WordClass.Conjunction
        | WordClass.PlaceMark | WordClass.Article | WordClass.Join;

    /// <summary>Sets the sorts of word, and what follows from them.</summary>
    public void Classify(WordClass classes)
    {
        Classes = Digit ? classes | WordClass.Digits : classes;
        NameLike = !Hash && !Digit && (Is(WordClass.GivenName | WordClass.Particle) || (!Is(NeverName) && (Length > 1 || !Is(WordClass.LeaveFiller))));
        Name = NameLike && !Is(WordClass.Particle) && Length > 1;
    }

    /// <summary>Gets where it ends in the folded text.</summary>
    public readonly int End => Start + Length;

    /// <summary>Tells whether the token is any of these sorts of word.</summary>
    public readonly bool Is(WordClass classes) => (Classes & classes) != WordClass.None;
}
