// SPDX-License-Identifier: BSD-3-Clause

using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WhatsUrp.Storage.Consents;

/// <summary>The hash chain of a line's consent ledger: no row can be changed, dropped or put in between without breaking it.</summary>
/// <remarks>It covers the evidence by its digest, so that erasing the message id leaves the chain whole.</remarks>
internal static class ConsentChain
{
    /// <summary>Gets what stands before the first row.</summary>
    public static byte[] Genesis => new byte[SHA256.HashSizeInBytes];

    /// <summary>Computes the hash of a row.</summary>
    public static byte[] HashOf(ConsentRecord record)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(record.PreviousHash);
        Append(hash, record.Line.Value);
        Append(hash, record.Sequence);
        hash.AppendData(record.Subscriber.Value.ToByteArray(bigEndian: true));
        Append(hash, (long)record.Event.Kind);
        Append(hash, record.Event.List?.Value);
        Append(hash, record.Event.PolicyVersion);
        Append(hash, record.Event.PolicySha256);
        Append(hash, (long?)record.Event.Method ?? 0L);
        Append(hash, (long)record.Event.Source);
        Append(hash, record.EvidenceSha256);
        Append(hash, record.Event.RuleId);
        Append(hash, record.Event.Actor);
        Append(hash, Microseconds.Of(record.Event.OccurredAt));
        Append(hash, Microseconds.Of(record.RecordedAt));
        return hash.GetHashAndReset();
    }

    /// <summary>Finds the first row that does not fit the one before it.</summary>
    /// <param name="ledger">The rows of one line, in order.</param>
    /// <returns>Its place, or <see langword="null"/> when the chain is whole.</returns>
    public static long? FirstBroken(IEnumerable<ConsentRecord> ledger)
    {
        var (previous, sequence) = (Genesis, 0L);
        foreach (var record in ledger)
        {
            sequence++;
            if (record.Sequence != sequence
                || !record.PreviousHash.AsSpan().SequenceEqual(previous)
                || !record.Hash.AsSpan().SequenceEqual(HashOf(record)))
            {
                return record.Sequence;
            }

            previous = record.Hash;
        }

        return null;
    }

    // Each text is preceded by its length (-1 for none): no two rows have the same bytes.
    private static void Append(IncrementalHash hash, string? text)
    {
        Append(hash, text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        hash.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
