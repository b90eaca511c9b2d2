// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Contents;

/// <summary>An emoji put on a message of the citizen, or taken away.</summary>
/// <param name="Target">The message: at most 30 days old, and no reaction itself.</param>
/// <param name="Emoji">The emoji; <see langword="null"/> takes an earlier one away.</param>
public sealed record ReactionContent(MessageId Target, string? Emoji) : MessageContent
{
    /// <inheritdoc/>
    public override string Text => Emoji ?? "";
}
