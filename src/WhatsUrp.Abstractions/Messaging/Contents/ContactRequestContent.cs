// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Contents;

/// <summary>Text with a button by which a citizen known by user id alone gives the phone number away.</summary>
/// <param name="Text">The text: 1 to 1,024 characters.</param>
public sealed record ContactRequestContent(string Text) : MessageContent
{
    /// <inheritdoc/>
    public override string Text { get; } = Text;
}
