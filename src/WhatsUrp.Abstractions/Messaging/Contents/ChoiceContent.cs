// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Contents;

/// <summary>Text with options to tap: up to three reply buttons, or a list of up to ten rows.</summary>
/// <param name="Text">The text: 1 to 1,024 characters; 4,096 above a list.</param>
/// <param name="Options">The answers offered, at least one.</param>
/// <param name="MenuLabel">The label that opens a list, at most 20 characters; <see langword="null"/> when the options travel as buttons.</param>
public sealed record ChoiceContent(string Text, ValueList<ReplyOption> Options, string? MenuLabel = null) : MessageContent
{
    /// <inheritdoc/>
    public override string Text { get; } = Text;

    /// <inheritdoc/>
    public override ValueList<ReplyOption> Options { get; } = Options;

    /// <summary>Gets what stands above the text; a list takes text only.</summary>
    public ContentHeader? Header { get; init; }

    /// <summary>Gets the small print below the text: at most 60 characters.</summary>
    public string? Footer { get; init; }
}
