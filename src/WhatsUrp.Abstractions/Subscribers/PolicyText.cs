// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using System.Text;

namespace WhatsUrp.Subscribers;

/// <summary>One version of a line's policy, as it was shown. Immutable: another text is another version.</summary>
/// <param name="Version">The version's name, such as <c>2026-01</c>.</param>
/// <param name="Text">The text shown, or the sentence that stands for the page at <paramref name="Url"/>.</param>
/// <param name="Url">Where the full text can be read; <see langword="null"/> when the text is all there is.</param>
public sealed record PolicyText(string Version, string Text, string? Url)
{
    /// <summary>Gets the SHA-256 over version, address and text (UTF-8, separated by line feeds).</summary>
    /// <value>64 lower-case hexadecimal digits.</value>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Version}\n{Url}\n{Text}")));

    /// <summary>Returns a short digest, never the text.</summary>
    /// <returns>Eight hexadecimal digits behind a sharp sign.</returns>
    public override string ToString() => "#" + Sha256[..8];
}
