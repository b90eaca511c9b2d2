// SPDX-License-Identifier: BSD-3-Clause

using System.Security.Cryptography;

namespace WhatsUrp.Storage.Chains;

/// <summary>The hash chain of an append-only table, one for each line: no row can be changed, dropped or put in between without breaking it.</summary>
internal static class HashChain
{
    /// <summary>Gets what stands before the first row.</summary>
    public static byte[] Genesis => new byte[SHA256.HashSizeInBytes];

    /// <summary>Finds the first row that does not fit the one before it.</summary>
    /// <param name="rows">The rows of one line, in order.</param>
    /// <returns>Its place, or <see langword="null"/> when the chain is whole.</returns>
    public static long? FirstBroken(IEnumerable<IChainedRow> rows)
    {
        var (previous, sequence) = (Genesis, 0L);
        foreach (var row in rows)
        {
            sequence++;
            if (row.Sequence != sequence
                || !row.PreviousHash.AsSpan().SequenceEqual(previous)
                || !row.Hash.AsSpan().SequenceEqual(row.ComputeHash()))
            {
                return row.Sequence;
            }

            previous = row.Hash;
        }

        return null;
    }
}
