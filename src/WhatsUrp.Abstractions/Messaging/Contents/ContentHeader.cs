// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging.Contents;

/// <summary>What stands above the body of an interactive message: a line of text, or a medium.</summary>
public sealed record ContentHeader
{
    private ContentHeader(string? text, MediaContent? media) => (Text, Media) = (text, media);

    /// <summary>Gets the line of text; <see langword="null"/> when there is a medium instead.</summary>
    public string? Text { get; }

    /// <summary>Gets the medium; <see langword="null"/> when there is text instead.</summary>
    public MediaContent? Media { get; }

    /// <summary>Makes a header of text.</summary>
    /// <param name="text">The text: at most 60 characters, without formatting.</param>
    /// <returns>The header.</returns>
    public static ContentHeader OfText(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return new(text, null);
    }

    /// <summary>Makes a header of a medium.</summary>
    /// <param name="media">A picture, clip or document, without caption.</param>
    /// <returns>The header.</returns>
    public static ContentHeader OfMedia(MediaContent media)
    {
        ArgumentNullException.ThrowIfNull(media);
        return new(null, media);
    }

    /// <summary>Returns the shape of the header, never its text.</summary>
    /// <returns>The length of the text, or the kind of the medium.</returns>
    public override string ToString() => Media is null ? $"{Text!.Length} characters" : Media.Kind.ToString();
}
