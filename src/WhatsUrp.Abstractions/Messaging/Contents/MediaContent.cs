// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Contents;

/// <summary>A picture, clip, sound, document or sticker.</summary>
/// <param name="Kind">How it is shown.</param>
/// <param name="Source">Where the platform finds it.</param>
/// <param name="Caption">The text below it, at most 1,024 characters; none with a sound or a sticker.</param>
public sealed record MediaContent(MediaKind Kind, MediaHandle Source, string? Caption = null) : MessageContent
{
    /// <inheritdoc/>
    public override string Text => Caption ?? "";

    /// <summary>Gets the name of a document, whose extension chooses the icon; <see langword="null"/> for anything else.</summary>
    public string? FileName { get; init; }

    /// <summary>Gets a value indicating whether a sound is shown as a voice note: OGG with Opus, mono.</summary>
    public bool IsVoice { get; init; }
}
