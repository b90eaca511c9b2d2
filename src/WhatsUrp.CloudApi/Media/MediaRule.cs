// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Frozen;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Media;

/// <summary>What the platform takes as a medium of one type (Cloud API, media limits).</summary>
/// <param name="MimeType">The media type, without parameters.</param>
/// <param name="Kind">How it is shown.</param>
/// <param name="LargestSize">The largest size in bytes.</param>
public sealed record MediaRule(string MimeType, MediaKind Kind, long LargestSize)
{
    private const long Kilobyte = 1024;
    private const long Megabyte = 1024 * Kilobyte;

    /// <summary>The largest medium of any kind, which is also the largest that a citizen can send: 100 MB.</summary>
    public const long Largest = 100 * Megabyte;

    /// <summary>Gets the types that the platform takes.</summary>
    public static IReadOnlyList<MediaRule> All { get; } =
    [
        new("image/jpeg", MediaKind.Image, 5 * Megabyte),
        new("image/png", MediaKind.Image, 5 * Megabyte),
        new("video/mp4", MediaKind.Video, 16 * Megabyte),
        new("video/3gpp", MediaKind.Video, 16 * Megabyte),
        new("audio/aac", MediaKind.Audio, 16 * Megabyte),
        new("audio/amr", MediaKind.Audio, 16 * Megabyte),
        new("audio/mpeg", MediaKind.Audio, 16 * Megabyte),
        new("audio/mp4", MediaKind.Audio, 16 * Megabyte),
        new("audio/ogg", MediaKind.Audio, 16 * Megabyte),
        new("image/webp", MediaKind.Sticker, 500 * Kilobyte),
        new("text/plain", MediaKind.Document, Largest),
        new("application/pdf", MediaKind.Document, Largest),
        new("application/msword", MediaKind.Document, Largest),
        new("application/vnd.ms-excel", MediaKind.Document, Largest),
        new("application/vnd.ms-powerpoint", MediaKind.Document, Largest),
        new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", MediaKind.Document, Largest),
        new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", MediaKind.Document, Largest),
        new("application/vnd.openxmlformats-officedocument.presentationml.presentation", MediaKind.Document, Largest),
    ];

    private static readonly FrozenDictionary<string, MediaRule> ByType = All.ToFrozenDictionary(rule => rule.MimeType, StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the rule of a type.</summary>
    /// <param name="mimeType">The media type; parameters such as <c>; codecs=opus</c> do not matter.</param>
    /// <returns>The rule, or <see langword="null"/> when the platform does not take the type.</returns>
    public static MediaRule? Find(string mimeType)
    {
        ArgumentNullException.ThrowIfNull(mimeType);
        return ByType.GetValueOrDefault(mimeType.Split(';', 2)[0].Trim());
    }
}
