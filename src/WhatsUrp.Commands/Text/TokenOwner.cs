// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Text;

/// <summary>What a token was used for. At the end each has exactly one owner.</summary>
internal enum TokenOwner : byte
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>A command phrase.</summary>
    Verb,

    /// <summary>A list, or a hashtag that no list carries.</summary>
    List,

    /// <summary>A datum.</summary>
    Field,

    /// <summary>A word that introduces a datum.</summary>
    Label,

    /// <summary>A greeting, an article, a joining word.</summary>
    Filler,

    /// <summary>A phrase that accepts or refuses the policy.</summary>
    Policy,

    /// <summary>What belongs to nothing.</summary>
    Residue,
}
