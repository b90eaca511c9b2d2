// SPDX-License-Identifier: BSD-3-Clause

using System.ComponentModel.DataAnnotations;

namespace WhatsUrp.AspNetCore.Media;

/// <summary>Where the media of citizens are kept, and which of them (configuration section <c>WhatsUrp:Media</c>).</summary>
public sealed class MediaFolderOptions
{
    /// <summary>Gets or sets the folder. It is made when it does not exist; nobody but the service's user can read it.</summary>
    /// <value>The default is <c>media</c> in the working directory.</value>
    [Required]
    public string Folder { get; set; } = "media";

    /// <summary>Gets or sets the largest medium that is kept, in bytes.</summary>
    /// <value>The default is 100 MiB, the most that WhatsApp carries.</value>
    [Range(1, 1 << 30)]
    public int MaxBytes { get; set; } = 100 << 20;

    /// <summary>Gets the beginnings of the media types that are kept; what a configuration lists comes on top.</summary>
    /// <value>The default is pictures, clips, sound, plain text, PDF and the documents of office programs.</value>
    public IList<string> Types { get; } = ["image/", "video/", "audio/", "text/plain", "application/pdf", "application/msword", "application/vnd."];
}
