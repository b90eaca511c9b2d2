// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers.Binary;

namespace WhatsUrp.Storage.Gates;

/// <summary>What the receipts of a line prove: that those of attempts up to some instant have come.</summary>
/// <remarks>
/// The newest entry takes in what is newer still until it is five seconds older than the one before it; then another begins. So there
/// are few, and each says exactly when it was seen.
/// </remarks>
/// <param name="Entries">When a receipt was seen, and when its attempt began; oldest first.</param>
internal sealed record FeedProof(IReadOnlyList<(DateTimeOffset SeenAt, DateTimeOffset StartedAt)> Entries)
{
    private const int Size = 2 * sizeof(long);
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Age = TimeSpan.FromSeconds(30);

    public static FeedProof None { get; } = new([]);

    /// <summary>Takes in the receipt of an attempt.</summary>
    public FeedProof With(DateTimeOffset startedAt, DateTimeOffset now)
    {
        if (Entries.Count > 0 && startedAt <= Entries[^1].StartedAt)
        {
            return this;
        }

        var isFrozen = Entries.Count == 1 || (Entries.Count > 1 && Entries[^1].SeenAt - Entries[^2].SeenAt >= Spacing);
        List<(DateTimeOffset SeenAt, DateTimeOffset)> kept = [.. isFrozen ? Entries : Entries.SkipLast(1), (now, startedAt)];

        // Of those that have come of age the last one says all.
        var first = Math.Max(0, kept.FindLastIndex(entry => now - entry.SeenAt >= Age));
        return new FeedProof([.. kept.Skip(first)]);
    }

    /// <summary>Tells the latest attempt whose receipt was seen at least 30 seconds ago.</summary>
    public DateTimeOffset? At(DateTimeOffset now)
    {
        var index = Entries.Count - 1;
        while (index >= 0 && now - Entries[index].SeenAt < Age)
        {
            index--;
        }

        return index < 0 ? null : Entries[index].StartedAt;
    }

    public byte[] ToBytes()
    {
        var bytes = new byte[Entries.Count * Size];
        for (var i = 0; i < Entries.Count; i++)
        {
            BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(i * Size), Microseconds.Of(Entries[i].SeenAt));
            BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan((i * Size) + sizeof(long)), Microseconds.Of(Entries[i].StartedAt));
        }

        return bytes;
    }

    public static FeedProof OfBytes(byte[] bytes) => new([.. Enumerable.Range(0, bytes.Length / Size).Select(i => (
        Microseconds.ToInstant(BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(i * Size))),
        Microseconds.ToInstant(BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan((i * Size) + sizeof(long))))))]);
}
