// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Grammar;

/// <summary>The data found in a message so far.</summary>
internal ref struct FieldFinds
{
    public Collected<FieldMatch> Matches;
    public List<FieldAmbiguity>? Ambiguities;

    /// <summary>The token after the first of a labelled full name; 0 when there is none.</summary>
    public int PreferredFirst;

    /// <summary>The last token of a labelled full name.</summary>
    public int PreferredLast;

    /// <summary>Whether a name is a guess in any case.</summary>
    public bool Guess;

    /// <summary>Counts the values of a field.</summary>
    public readonly int CountOf(FieldId field)
    {
        var count = 0;
        for (var i = 0; i < Matches.Count; i++)
        {
            count += Matches[i].Field == field ? 1 : 0;
        }

        return count;
    }

    /// <summary>Tells whether anything was found for a field.</summary>
    public readonly bool Has(FieldId field) => CountOf(field) > 0 || IsAmbiguous(field);

    /// <summary>Tells whether a field is to be asked.</summary>
    public readonly bool IsAmbiguous(FieldId field)
    {
        if (Ambiguities is null)
        {
            return false;
        }

        foreach (var ambiguity in Ambiguities)
        {
            if (ambiguity.Field == field)
            {
                return true;
            }
        }

        return false;
    }
}
