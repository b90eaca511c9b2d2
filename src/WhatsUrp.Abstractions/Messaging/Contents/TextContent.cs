// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Contents;

/// <summary>Plain text.</summary>
/// <param name="Text">The text: 1 to 4,096 characters.</param>
/// <param name="HasPreview">Whether the first web address in the text is shown with a preview.</param>
public sealed record TextContent(string Text, bool HasPreview = false) : MessageContent
{
    /// <inheritdoc/>
    public override string Text { get; } = Text;
}
