// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Subscribers;

/// <summary>One registration datum of a person. A field that takes several values has one record for each.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value: in the citizen's own spelling, or the id of a choice or place.</param>
/// <param name="Key">What conditions compare: the id of a choice or place, or the folded text (upper case, no accents).</param>
public sealed record FieldValue(FieldId Field, string Value, string Key)
{
    /// <summary>Returns the field, never the value.</summary>
    /// <returns>The id of the field.</returns>
    public override string ToString() => Field.Value;
}
