// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Testing.Ledgers;

/// <summary>Names what a <see cref="MemoryLedger"/> writes down. A test that compares it with another store lets it use the other's names.</summary>
public class LedgerIds
{
    private readonly Lock _lock = new();
    private UInt128 _last;

    /// <summary>Names a person.</summary>
    /// <param name="at">When the person was first met.</param>
    /// <returns>An id above all those given before.</returns>
    public virtual SubscriberId NewSubscriber(DateTimeOffset at) => new(Next(at));

    /// <summary>Names a delivery.</summary>
    /// <param name="at">When it is written down.</param>
    /// <param name="broadcast">The broadcast that it is a copy of, if any.</param>
    /// <param name="subscriber">The recipient of the copy, if it is one.</param>
    /// <returns>An id above all those given before.</returns>
    public virtual DeliveryId NewDelivery(DateTimeOffset at, BroadcastId? broadcast, SubscriberId? subscriber) => new(Next(at));

    // Within one millisecond the ids of version 7 are random: an order among them is made by counting on from the last.
    private Guid Next(DateTimeOffset at)
    {
        lock (_lock)
        {
            var id = Number(Guid.CreateVersion7(at));
            _last = id > _last ? id : _last + 1;
            Span<byte> bytes = stackalloc byte[16];
            System.Buffers.Binary.BinaryPrimitives.WriteUInt128BigEndian(bytes, _last);
            return new Guid(bytes, bigEndian: true);
        }
    }

    private static UInt128 Number(Guid id) => System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(id.ToByteArray(bigEndian: true));
}
