// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WhatsUrp.CloudApi.Webhooks.Translation;

/// <summary>Makes keys of de-duplication: the same thing gives the same key, in whatever body it comes again.</summary>
internal static class ItemKey
{
    public static string Of(params ReadOnlySpan<string?> parts) => Of([], parts);

    /// <summary>What has no id of its own is known by its account, its field, its time and its JSON.</summary>
    public static string Of(WebhookEvent source)
    {
        var origin = source.Origin;
        var time = origin.EntryTime?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return Of(source.Raw.Utf8.Span, origin.AccountId, origin.Field, origin.PhoneNumberId, time);
    }

    /// <summary>The length in front of each part keeps "a", "bc" apart from "ab", "c".</summary>
    private static string Of(ReadOnlySpan<byte> json, params ReadOnlySpan<string?> parts)
    {
        var size = json.Length;
        foreach (var part in parts)
        {
            size += sizeof(int) + Encoding.UTF8.GetMaxByteCount(part?.Length ?? 0);
        }

        var rented = ArrayPool<byte>.Shared.Rent(size);
        var written = 0;
        foreach (var part in parts)
        {
            var length = Encoding.UTF8.GetBytes(part, rented.AsSpan(written + sizeof(int)));
            BinaryPrimitives.WriteInt32LittleEndian(rented.AsSpan(written), length);
            written += sizeof(int) + length;
        }

        json.CopyTo(rented.AsSpan(written));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(rented.AsSpan(0, written + json.Length), hash);

        // Ids and addresses do not stay behind in a shared buffer.
        ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        return Convert.ToHexStringLower(hash);
    }
}
