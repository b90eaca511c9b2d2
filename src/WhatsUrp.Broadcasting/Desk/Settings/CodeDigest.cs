// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WhatsUrp.Broadcasting.Desk.Settings;

/// <summary>The digest of a code, against which a code is compared in constant time.</summary>
internal sealed class CodeDigest
{
    public const int LeastRounds = 100_000;
    private const int Length = 32;
    private readonly byte[] _hash;
    private readonly byte[]? _salt;
    private readonly int _rounds;

    private CodeDigest(byte[] hash, byte[]? salt = null, int rounds = 0) => (_hash, _salt, _rounds) = (hash, salt, rounds);

    /// <summary>Reads a digest as it is configured.</summary>
    /// <returns>The digest, or <see langword="null"/> when it has no known form.</returns>
    public static CodeDigest? Read(string text)
    {
        switch (text.Trim().Split(':'))
        {
            case ["sha256", { Length: Length * 2 } digits] when digits.All(char.IsAsciiHexDigit):
                return new CodeDigest(Convert.FromHexString(digits));
            case ["pbkdf2-sha256", var rounds, var salt, var hash]:
                return int.TryParse(rounds, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= LeastRounds and <= 10_000_000
                    && Bytes(salt) is { Length: >= 16 } salted && Bytes(hash) is { Length: Length } hashed
                    ? new CodeDigest(hashed, salted, count)
                    : null;
            default:
                return null;
        }
    }

    /// <summary>Compares a code; how long it takes says nothing about where it differs.</summary>
    public bool Fits(string code)
    {
        var bytes = Encoding.UTF8.GetBytes(code);
        var given = _salt is null ? SHA256.HashData(bytes) : Rfc2898DeriveBytes.Pbkdf2(bytes, _salt, _rounds, HashAlgorithmName.SHA256, Length);
        return CryptographicOperations.FixedTimeEquals(given, _hash);
    }

    private static byte[]? Bytes(string text)
    {
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out var count) ? buffer[..count] : null;
    }
}
