// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>A picture, clip, sound, document or sticker.</summary>
/// <param name="Id">The platform's id of the medium; empty when missing.</param>
/// <param name="MimeType">The media type without parameters, such as <c>audio/ogg</c>; empty when missing.</param>
/// <param name="MimeParameters">The parameters, such as <c>codecs=opus</c>; <see langword="null"/> when there are none.</param>
/// <param name="Sha256">The digest that the platform states, in its own spelling; <see langword="null"/> when it states none.</param>
/// <param name="Url">Where it can be fetched for some minutes; <see langword="null"/> when not given.</param>
/// <param name="Caption">The text below it; <see langword="null"/> when there is none.</param>
/// <param name="FileName">The name of a document; <see langword="null"/> when there is none.</param>
/// <param name="IsVoice">Whether it is a voice note rather than a sound file.</param>
/// <param name="IsAnimated">Whether it is a moving sticker.</param>
public sealed record MediaContent(
    string Id,
    string MimeType,
    string? MimeParameters,
    string? Sha256,
    string? Url,
    string? Caption,
    string? FileName,
    bool IsVoice,
    bool IsAnimated) : ReceivedContent;
