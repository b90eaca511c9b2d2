// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WhatsUrp.CloudApi.Webhooks.Translation;

/// <summary>Makes keys of de-duplication: the same thing gives the same key, in whatever body it comes again.</summary>
internal static class ItemKey
{
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            Append(hash, Encoding.UTF8.GetBytes(part ?? ""));
        }

        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    /// <summary>What has no id of its own is known by its account, its field, its time and its JSON.</summary>
    public static string Of(WebhookEvent source)
    {
        var origin = source.Origin;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in new[] { origin.AccountId, origin.Field, origin.PhoneNumberId ?? "", $"{origin.EntryTime?.ToUnixTimeMilliseconds()}" })
        {
            Append(hash, Encoding.UTF8.GetBytes(part));
        }

        Append(hash, source.Raw.Utf8.Span);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    /// <summary>The length in front keeps "a", "bc" apart from "ab", "c".</summary>
    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
