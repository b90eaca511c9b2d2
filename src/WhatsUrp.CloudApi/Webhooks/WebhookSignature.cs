// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace WhatsUrp.CloudApi.Webhooks;

/// <summary>The signature of a webhook: HMAC-SHA256 of the raw body under the app secret (Meta, webhooks overview).</summary>
/// <remarks>
/// Meta signs its own text, in which what is not ASCII is escaped: only the bytes as they came will do, never JSON that was written anew.
/// Thread-safe.
/// </remarks>
public static class WebhookSignature
{
    /// <summary>The name of the header that carries it.</summary>
    public const string HeaderName = "X-Hub-Signature-256";

    private const string Prefix = "sha256=";
    private const int LongestSecretOnStack = 256;

    /// <summary>Tells whether a body was signed with one of the given secrets, in constant time and without allocating.</summary>
    /// <param name="body">The raw bytes of the body.</param>
    /// <param name="header">The value of the header: <c>sha256=</c> and 64 hexadecimal digits of either case.</param>
    /// <param name="appSecrets">The app secret; more than one while a secret is being replaced. An empty one signs nothing.</param>
    /// <returns><see langword="false"/> also when the header is missing or ill-formed, or when there is no secret.</returns>
    public static bool IsValid(ReadOnlySpan<byte> body, string? header, params ReadOnlySpan<string> appSecrets)
    {
        Span<byte> stated = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (header is null
            || header.Length != Prefix.Length + (2 * stated.Length)
            || !header.StartsWith(Prefix, StringComparison.Ordinal)
            || Convert.FromHexString(header.AsSpan(Prefix.Length), stated, out _, out _) != OperationStatus.Done)
        {
            return false;
        }

        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var valid = false;
        foreach (var secret in appSecrets)
        {
            if (!string.IsNullOrEmpty(secret))
            {
                Hash(body, secret, expected);
                valid |= CryptographicOperations.FixedTimeEquals(stated, expected);
            }
        }

        return valid;
    }

    /// <summary>Makes the header value for a body, as Meta does: for simulators and tests.</summary>
    /// <param name="body">The raw bytes of the body.</param>
    /// <param name="appSecret">The app secret, not empty.</param>
    /// <returns><c>sha256=</c> and 64 lower-case hexadecimal digits.</returns>
    /// <exception cref="ArgumentException">The secret is empty.</exception>
    public static string Sign(ReadOnlySpan<byte> body, string appSecret)
    {
        ArgumentException.ThrowIfNullOrEmpty(appSecret);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Hash(body, appSecret, hash);
        return Prefix + Convert.ToHexStringLower(hash);
    }

    private static void Hash(ReadOnlySpan<byte> body, string secret, Span<byte> destination)
    {
        var length = Encoding.UTF8.GetMaxByteCount(secret.Length);
        Span<byte> key = length <= LongestSecretOnStack ? stackalloc byte[LongestSecretOnStack] : new byte[length];
        HMACSHA256.HashData(key[..Encoding.UTF8.GetBytes(secret, key)], body, destination);
    }
}
