// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Media;

/// <summary>Reads the digest of a medium: webhooks state it in base64, addresses in hexadecimal digits.</summary>
internal static class MediaDigest
{
    private const int Size = 32;

    /// <summary>Reads a SHA-256; nothing when the text is none, for what cannot be read cannot be compared.</summary>
    public static byte[]? Read(string? text)
    {
        if (text is { Length: 2 * Size } && text.All(char.IsAsciiHexDigit))
        {
            return Convert.FromHexString(text);
        }

        var bytes = new byte[Size];
        return text is not null && Convert.TryFromBase64String(text, bytes, out var written) && written == Size ? bytes : null;
    }
}
