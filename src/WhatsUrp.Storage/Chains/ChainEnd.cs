// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Chains;

/// <summary>Where a line's chain ends.</summary>
/// <param name="Sequence">The place of the last row; 0 before the first.</param>
/// <param name="Hash">Its hash; <see cref="HashChain.Genesis"/> before the first.</param>
internal readonly record struct ChainEnd(long Sequence, byte[] Hash)
{
    /// <summary>Gets the end of a chain that has no rows yet.</summary>
    public static ChainEnd Start => new(0, HashChain.Genesis);

    /// <summary>Reads the end of a chain. Whoever appends to it holds its lock before.</summary>
    public static async ValueTask<ChainEnd> OfAsync(StorageSession session, string table, LineId line)
    {
        var (sequence, hash) = await session.FirstAsync(
            $"SELECT seq, hash FROM {table} WHERE line_id = @line ORDER BY seq DESC LIMIT 1",
            row => (row.Number(0), row.Bytes(1)),
            ("@line", line)).ConfigureAwait(false);
        return hash is null ? Start : new ChainEnd(sequence, hash);
    }
}
