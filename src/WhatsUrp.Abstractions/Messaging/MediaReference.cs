// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging;

/// <summary>Points to a picture, clip, voice note or document that a citizen sent.</summary>
/// <param name="Id">The platform's id of the medium.</param>
/// <param name="MimeType">The media type, such as <c>image/jpeg</c>.</param>
/// <param name="Sha256">The digest that the platform states; <see langword="null"/> when it states none.</param>
/// <param name="FileName">The name of a document; <see langword="null"/> when there is none.</param>
public sealed record MediaReference(string Id, string MimeType, string? Sha256 = null, string? FileName = null)
{
    /// <summary>Returns that it is a medium, never its id or the name of the file.</summary>
    /// <returns>A fixed word.</returns>
    public override string ToString() => "medium";
}
