// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Commands.Text;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Grammar;

/// <summary>A datum that the message holds. Its value is cut out of the text only when it is asked for.</summary>
public readonly record struct FieldMatch
{
    // Plain fields, so that the record takes 24 bytes.
    private readonly string? _text;
    private readonly ushort _start;
    private readonly ushort _length;
    private readonly bool _isSlice;

    /// <summary>Initializes a new instance of the <see cref="FieldMatch"/> struct with a value of its own, such as the id of a place.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="confidence">How sure the reading is.</param>
    public FieldMatch(FieldId field, string value, TextSpan span, Confidence confidence)
        : this(field, value, span, confidence, isSlice: false)
    {
    }

    private FieldMatch(FieldId field, string text, TextSpan span, Confidence confidence, bool isSlice)
    {
        Field = field;
        _text = text;
        _isSlice = isSlice;
        (_start, _length) = ((ushort)span.Start, (ushort)span.Length);
        Confidence = confidence;
    }

    /// <summary>Gets the field.</summary>
    public FieldId Field { get; }

    /// <summary>Gets where it stands.</summary>
    public TextSpan Span => new(_start, _length);

    /// <summary>Gets how sure the reading is.</summary>
    public Confidence Confidence { get; }

    /// <summary>Gets the id of a place or choice, or the words of the original text in the citizen's own spelling.</summary>
    public string Value => _isSlice ? TypedValue.Cut(_text.AsSpan(Span.Start, Span.Length)) : _text ?? "";

    /// <summary>Gets what conditions compare: the id, or the folded text.</summary>
    public string Key => _isSlice ? TextFold.Fold(_text.AsSpan(Span.Start, Span.Length)) : _text ?? "";

    /// <summary>Returns field and span, never the value.</summary>
    /// <returns>The id of the field and its place.</returns>
    public override string ToString() => $"{Field} {Span}";

    /// <summary>Makes a match whose value is a slice of the text.</summary>
    internal static FieldMatch Slice(FieldId field, string text, TextSpan span, Confidence confidence) => new(field, text, span, confidence, isSlice: true);
}
