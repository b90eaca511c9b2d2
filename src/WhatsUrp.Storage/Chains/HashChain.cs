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
        var end = ChainEnd.Start;
        return FirstBroken(rows, ref end);
    }

    /// <summary>Finds the first row of a page that does not fit the one before it.</summary>
    /// <param name="rows">The rows of one line, in order.</param>
    /// <param name="end">The last row before the page; afterwards the last one that fits.</param>
    /// <returns>Its place, or <see langword="null"/> when the page is whole.</returns>
    public static long? FirstBroken(IEnumerable<IChainedRow> rows, ref ChainEnd end)
    {
        foreach (var row in rows)
        {
            if (row.Sequence != end.Sequence + 1
                || !row.PreviousHash.AsSpan().SequenceEqual(end.Hash)
                || !row.Hash.AsSpan().SequenceEqual(row.ComputeHash()))
            {
                return row.Sequence;
            }

            end = new ChainEnd(row.Sequence, row.Hash);
        }

        return null;
    }
}
