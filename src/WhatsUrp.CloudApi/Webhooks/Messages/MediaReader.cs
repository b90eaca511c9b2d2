// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Json;

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>Reads media of every sort.</summary>
internal static class MediaReader
{
    /// <remarks>Older payloads name a voice note and its member <c>voice</c>.</remarks>
    public static MediaContent Sound(Part message)
    {
        var (audio, voice) = (message["audio"u8], message["voice"u8]);
        return audio.Exists || !voice.Exists ? Read(audio) : Read(voice) with { IsVoice = true };
    }

    public static MediaContent Read(Part medium)
    {
        var mime = medium["mime_type"u8].Text ?? "";
        var semicolon = mime.IndexOf(';', StringComparison.Ordinal);
        return new MediaContent(
            medium["id"u8].TextOrMissing("media.id"),
            (semicolon < 0 ? mime : mime[..semicolon]).Trim(),
            semicolon < 0 ? null : mime[(semicolon + 1)..].Trim(),
            medium["sha256"u8].Word,
            medium["url"u8].Word,
            medium["caption"u8].Word,
            medium["filename"u8].Word,
            medium["voice"u8].Flag == true,
            medium["animated"u8].Flag == true);
    }
}
