// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Contents;

/// <summary>Text with one button that opens a web page.</summary>
/// <param name="Text">The text: 1 to 1,024 characters.</param>
/// <param name="Label">What the button says: at most 20 characters.</param>
/// <param name="Url">The page: absolute, http or https.</param>
public sealed record LinkContent(string Text, string Label, Uri Url) : MessageContent
{
    /// <inheritdoc/>
    public override string Text { get; } = Text;

    /// <summary>Gets what stands above the text.</summary>
    public ContentHeader? Header { get; init; }

    /// <summary>Gets the small print below the text: at most 60 characters.</summary>
    public string? Footer { get; init; }
}
