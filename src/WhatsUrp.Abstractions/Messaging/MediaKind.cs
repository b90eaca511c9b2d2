// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Messaging;

/// <summary>How a medium is shown.</summary>
public enum MediaKind
{
    /// <summary>A picture: JPEG or PNG, at most 5 MB.</summary>
    Image = 0,

    /// <summary>A clip: MP4 or 3GP, at most 16 MB.</summary>
    Video = 1,

    /// <summary>Sound: AAC, AMR, MP3, M4A or OGG (Opus), at most 16 MB.</summary>
    Audio = 2,

    /// <summary>A file of any other sort, such as a PDF, at most 100 MB.</summary>
    Document = 3,

    /// <summary>A sticker: WebP, at most 100 KB, or 500 KB when animated.</summary>
    Sticker = 4,
}
