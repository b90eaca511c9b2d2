// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Broadcasting.Outbox.Identity;

/// <summary>
/// Makes and recognises the values that travel with each attempt and come back in its receipts:
/// <c>wu1.&lt;deployment&gt;.&lt;delivery&gt;.&lt;attempt&gt;.&lt;mac&gt;</c>, some sixty characters.
/// </summary>
/// <remarks>
/// Every app subscribed to the account's webhooks reads them, so they hold no personal data and, but for the attempt, no digit. The code at
/// the end (the first 64 bits of HMAC-SHA256 under the deployment's key) tells our own from another's and from a forger's. Thread-safe.
/// </remarks>
internal sealed class OpaqueValue(Deployment deployment)
{
    private const int MostAttempts = 99_999;
    private readonly string _prefix = $"wu1.{Letters.Of(deployment.Id)}.";

    /// <summary>Makes the value of an attempt.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="attempt">The attempt, from 1 to 99,999: five digits are no phone number yet.</param>
    public string Make(DeliveryId delivery, int attempt)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(attempt);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(attempt, MostAttempts);
        var id = BinaryPrimitives.ReadUInt128BigEndian(delivery.Value.ToByteArray(bigEndian: true));
        var signed = string.Create(CultureInfo.InvariantCulture, $"{_prefix}{Letters.Write(id, Letters.Of128Bits)}.{attempt}");
        return $"{signed}.{Mac(signed)}";
    }

    /// <summary>Reads a value that came back.</summary>
    /// <param name="value">The value; <see langword="null"/> or empty when none came.</param>
    public OpaqueReading Read(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return default;
        }

        var end = value.LastIndexOf('.');
        var known = value.Length <= 512
            && end > _prefix.Length
            && value.StartsWith(_prefix, StringComparison.Ordinal)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(value[(end + 1)..]), Encoding.UTF8.GetBytes(Mac(value[..end])));
        if (!known)
        {
            return new OpaqueReading(null, 0, true);
        }

        // Genuine, hence of the form that Make wrote.
        Span<byte> id = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(id, Letters.Read(value.AsSpan(_prefix.Length, Letters.Of128Bits)));
        var attempt = int.Parse(value.AsSpan(_prefix.Length + Letters.Of128Bits + 1, end - _prefix.Length - Letters.Of128Bits - 1), NumberStyles.None, CultureInfo.InvariantCulture);
        return new OpaqueReading(new DeliveryId(new Guid(id, bigEndian: true)), attempt, false);
    }

    private string Mac(string signed)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(deployment.Key.Span, Encoding.UTF8.GetBytes(signed), hash);
        return Letters.Write(BinaryPrimitives.ReadUInt64BigEndian(hash), Letters.Of64Bits);
    }
}
