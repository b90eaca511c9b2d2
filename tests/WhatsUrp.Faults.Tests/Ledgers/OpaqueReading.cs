// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers.Binary;
using System.Globalization;

namespace WhatsUrp.Faults.Tests.Ledgers;

/// <summary>Reads which attempt an opaque value names, without our own code: <c>wu1.deployment.delivery.attempt.mac</c>, the delivery in 28 letters.</summary>
internal static class OpaqueReading
{
    public static (Guid Delivery, int Attempt) Of(string opaque)
    {
        var parts = opaque.Split('.');
        Assert.Equal(5, parts.Length);
        Assert.Equal("wu1", parts[0]);
        var number = parts[2].Aggregate(UInt128.Zero, (value, letter) => unchecked((value * 26) + (UInt128)(letter - 'a')));
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, number);
        return (new Guid(bytes, bigEndian: true), int.Parse(parts[3], CultureInfo.InvariantCulture));
    }
}
