// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Contents;

/// <summary>Text with a button by which the citizen sends a position.</summary>
/// <param name="Text">The text: 1 to 1,024 characters.</param>
public sealed record LocationRequestContent(string Text) : MessageContent
{
    /// <inheritdoc/>
    public override string Text { get; } = Text;
}
