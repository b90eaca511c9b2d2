// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;

namespace WhatsUrp.Faults.Tests.Ledgers;

/// <summary>Reads which attempt an opaque value names, without our own code: <c>wu1.deployment.delivery.attempt.mac</c>.</summary>
internal static class OpaqueReading
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz234567";

    public static (Guid Delivery, int Attempt) Of(string opaque)
    {
        var parts = opaque.Split('.');
        Assert.Equal(5, parts.Length);
        Assert.Equal("wu1", parts[0]);
        return (new Guid(Bytes(parts[2]), bigEndian: true), int.Parse(parts[3], CultureInfo.InvariantCulture));
    }

    private static byte[] Bytes(string text)
    {
        var bytes = new byte[16];
        var (bits, count, at) = (0UL, 0, 0);
        foreach (var letter in text)
        {
            bits = (bits << 5) | (uint)Letters.IndexOf(letter, StringComparison.Ordinal);
            count += 5;
            if (count >= 8 && at < bytes.Length)
            {
                count -= 8;
                bytes[at++] = (byte)(bits >> count);
            }
        }

        return bytes;
    }
}
