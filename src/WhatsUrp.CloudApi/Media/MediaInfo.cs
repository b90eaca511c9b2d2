// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Media;

/// <summary>What the platform tells of a medium.</summary>
/// <param name="Id">The id of the medium.</param>
/// <param name="Address">Where it can be fetched, with the token of the line, for five minutes.</param>
/// <param name="MimeType">The media type, without parameters.</param>
/// <param name="Sha256">The digest, as stated; <see langword="null"/> when none is.</param>
/// <param name="Size">The size in bytes; <see langword="null"/> when not stated.</param>
public sealed record MediaInfo(string Id, Uri Address, string MimeType, string? Sha256, long? Size)
{
    /// <summary>Returns type and size.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{MimeType}, {Size} bytes";
}
