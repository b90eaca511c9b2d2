// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging;

/// <summary>What an outgoing message says: plain text, or text with options to tap.</summary>
/// <param name="Text">The text: at most 4,096 characters, 1,024 where there are options (WhatsApp Cloud API limits).</param>
/// <param name="Options">
/// The answers offered: none for plain text; up to three travel as reply buttons, up to ten as a list.
/// </param>
/// <param name="MenuLabel">The label that opens a list, at most 20 characters; <see langword="null"/> when the options travel as buttons.</param>
public sealed record MessageContent(string Text, IReadOnlyList<ReplyOption> Options, string? MenuLabel = null)
{
    /// <summary>Initializes a new instance of the <see cref="MessageContent"/> class with plain text.</summary>
    /// <param name="text">The text.</param>
    public MessageContent(string text)
        : this(text, [])
    {
    }

    /// <inheritdoc/>
    public bool Equals(MessageContent? other) =>
        other is not null && Text == other.Text && MenuLabel == other.MenuLabel && Options.SequenceEqual(other.Options);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, MenuLabel, Options.Count);

    /// <summary>Returns the shape of the content, never its text.</summary>
    /// <returns>The length of the text and the number of options.</returns>
    public override string ToString() => $"{Text.Length} characters, {Options.Count} options";
}
