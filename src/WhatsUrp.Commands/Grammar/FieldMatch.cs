// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Grammar;

/// <summary>A datum that the message holds.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The slice of the original text, or the id of a place or choice.</param>
/// <param name="Key">What conditions compare: the id, or the folded text.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Confidence">How sure the reading is.</param>
public sealed record FieldMatch(FieldId Field, string Value, string Key, TextSpan Span, Confidence Confidence)
{
    /// <summary>Returns field and span, never the value.</summary>
    /// <returns>The id of the field and its place.</returns>
    public override string ToString() => $"{Field} {Span.Start}+{Span.Length}";
}
