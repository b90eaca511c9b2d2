// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Grammar;

/// <summary>A datum while the message is read: a few bytes and no reference, from which the value is made in the end.</summary>
/// <param name="Field">The place of the field in the configured order.</param>
/// <param name="Confidence">How sure the reading is.</param>
/// <param name="Choice">The place of the entry in its vocabulary, or <see cref="Words"/>.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct FieldFind(byte Field, Confidence Confidence, int Choice, TextSpan Span)
{
    /// <summary>The value is what the citizen wrote.</summary>
    public const int Words = -1;

    /// <summary>The value is the number that the citizen wrote, without the signs between its thousands.</summary>
    public const int Number = -2;
}
