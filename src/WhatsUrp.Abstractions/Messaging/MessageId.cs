// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;
using System.Text;

namespace WhatsUrp.Messaging;

/// <summary>The id that the platform gave a message (<c>wamid…</c>): the key of de-duplication.</summary>
/// <remarks>A <c>wamid</c> holds the phone number in encoded form, so <see cref="ToString"/> shows a short digest instead.</remarks>
public readonly record struct MessageId
{
    private readonly string? _value;

    /// <summary>Initializes a new instance of the <see cref="MessageId"/> struct.</summary>
    /// <param name="value">The id as received: 1 to 512 characters, not blank.</param>
    /// <exception cref="ArgumentException">The value is blank or longer than 512 characters.</exception>
    public MessageId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, 512, nameof(value));
        _value = value;
    }

    /// <summary>Gets the id, verbatim. It may encode a phone number: never log it.</summary>
    public string Value => _value ?? "";

    /// <summary>Gets the SHA-256 of the id: evidence that survives the erasure of the id itself.</summary>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public string Sha256() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Value)));

    /// <summary>Returns a short digest of the id.</summary>
    /// <returns>Eight hexadecimal digits behind a sharp sign.</returns>
    public override string ToString() => "#" + Sha256()[..8];
}
