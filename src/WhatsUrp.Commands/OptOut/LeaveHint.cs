// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.OptOut;

/// <summary>Signs that together make half a wish, in any order: one word, and others near it.</summary>
/// <param name="Rule">The rule id.</param>
/// <param name="Core">The sign of the word that is looked for.</param>
/// <param name="Reach">How many words away the others may stand.</param>
/// <param name="Near">The signs of which each must stand near it; one word may carry several.</param>
internal sealed record LeaveHint(string Rule, LeaveSign Core, int Reach, params LeaveSign[] Near)
{
    /// <summary>Gets signs of which one must stand anywhere in the message; none for no such demand.</summary>
    public LeaveSign Anywhere { get; init; }

    /// <summary>Gets signs that void it, wherever they stand.</summary>
    public LeaveSign Without { get; init; }

    /// <summary>Gets signs that void it on the word itself: DISATTIVATELA.</summary>
    public LeaveSign CoreWithout { get; init; }

    /// <summary>Gets a value indicating whether it counts although a thing is named that people report.</summary>
    public bool DespiteThing { get; init; }

    /// <summary>Gets a value indicating whether the others must stand behind the word.</summary>
    public bool Behind { get; init; }

    /// <summary>Gets a value indicating whether the others may stand in another piece of the sentence.</summary>
    public bool Across { get; init; }

    /// <summary>Gets a value indicating whether a question voids it.</summary>
    public bool NotAsked { get; init; }

    /// <summary>Gets a value indicating whether nothing but small words may stand beside it in the message.</summary>
    public bool Alone { get; init; }

    /// <summary>Gets a value indicating whether nothing but small words may stand beside it in its piece of the sentence.</summary>
    public bool AloneInPiece { get; init; }

    /// <summary>Gets a value indicating whether another object behind the word voids it: LEVATE QUEL RAMO.</summary>
    public bool ChecksObject { get; init; }
}
