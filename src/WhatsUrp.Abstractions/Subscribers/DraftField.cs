// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Subscribers;

/// <summary>A datum typed so far in an unfinished registration.</summary>
/// <param name="Value">The datum.</param>
/// <param name="Guessed">Whether the reading is a guess that the citizen must confirm.</param>
public sealed record DraftField(FieldValue Value, bool Guessed)
{
    /// <summary>Returns the field, never the value.</summary>
    /// <returns>The id of the field.</returns>
    public override string ToString() => Value.ToString();
}
