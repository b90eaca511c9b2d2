// SPDX-License-Identifier: BSD-3-Clause

using System.Text;

namespace WhatsUrp.CloudApi.Webhooks;

/// <summary>A part of a webhook as it came: UTF-8 bytes of one JSON value.</summary>
/// <remarks>
/// A slice of the body that was read, not a copy: whoever uses the array of the body again copies what is to be kept
/// (<see cref="GetText"/>). Equal when the bytes are equal. May nest up to a thousand levels deep.
/// </remarks>
/// <param name="Utf8">The bytes.</param>
public readonly record struct RawJson(ReadOnlyMemory<byte> Utf8)
{
    /// <summary>Gets the JSON as text, a copy; invalid UTF-8 becomes U+FFFD.</summary>
    /// <returns>The text. May hold personal data: never log it.</returns>
    public string GetText() => Encoding.UTF8.GetString(Utf8.Span);

    /// <inheritdoc/>
    public bool Equals(RawJson other) => Utf8.Span.SequenceEqual(other.Utf8.Span);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Utf8.Span);
        return hash.ToHashCode();
    }

    /// <summary>Returns the size, never the content.</summary>
    /// <returns>The number of bytes.</returns>
    public override string ToString() => $"{Utf8.Length} bytes of JSON";
}
