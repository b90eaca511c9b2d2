// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using System.Text;
using WhatsUrp.Lines;

namespace WhatsUrp.AspNetCore.Media;

/// <summary>Which files a line's media are. Names are digests: whatever an id holds, no path leads out of the folder.</summary>
internal sealed class MediaPaths(string root, LineId line)
{
    private readonly string _line = Path.Combine(root, Digest(line.Value)[..16]);

    /// <summary>Gets the folder of the notes: one small file for each medium, which says what became of it.</summary>
    public string Notes => Path.Combine(_line, "notes");

    public string NoteOf(string mediumId) => Path.Combine(Notes, Digest(mediumId));

    public string ContentOf(string digest) => Path.Combine(_line, "content", digest[..2], digest);

    /// <summary>Makes the name of a file that is being written.</summary>
    public string Draft() => Path.Combine(_line, "drafts", Guid.NewGuid().ToString("N"));

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
