// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers.Binary;

namespace WhatsUrp.Storage.Sessions;

/// <summary>Makes ids of version 7, each above all that were made before: rows of one instant keep the order in which they were written.</summary>
/// <remarks>Thread-safe. Between processes the order is that of their clocks, to a millisecond.</remarks>
internal sealed class IdSequence
{
    private readonly Lock _lock = new();
    private UInt128 _last;

    /// <summary>Makes what no id of an instant or later is below.</summary>
    public static Guid Floor(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, at.ToUnixTimeMilliseconds() << 16);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>Goes on above an id that somebody else has made.</summary>
    public void Follow(Guid id)
    {
        var known = BinaryPrimitives.ReadUInt128BigEndian(id.ToByteArray(bigEndian: true));
        lock (_lock)
        {
            _last = known > _last ? known : _last;
        }
    }

    /// <summary>Makes an id that sorts by an instant.</summary>
    public Guid Next(DateTimeOffset at)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(at).TryWriteBytes(bytes, bigEndian: true, out _);
        lock (_lock)
        {
            // Within one millisecond the ids of version 7 are random: an order among them is made by counting on.
            var id = BinaryPrimitives.ReadUInt128BigEndian(bytes);
            _last = id > _last ? id : _last + 1;
            BinaryPrimitives.WriteUInt128BigEndian(bytes, _last);
        }

        return new Guid(bytes, bigEndian: true);
    }
}
