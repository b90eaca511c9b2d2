// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using System.Text;

namespace WhatsUrp.Storage.Migrations;

/// <summary>One numbered step of a schema.</summary>
/// <param name="Version">The number, given once. A number may come later than a higher one, when two branches bring a step each.</param>
/// <param name="Name">What the step brings, from the name of its file.</param>
/// <param name="Script">The statements.</param>
internal sealed record Migration(int Version, string Name, string Script)
{
    /// <summary>Gets the SHA-256 of the script, whatever line ends a checkout gave it.</summary>
    public string Checksum =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Script.ReplaceLineEndings("\n"))));
}
