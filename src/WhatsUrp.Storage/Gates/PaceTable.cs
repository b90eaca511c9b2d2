// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.Storage.Sessions;

namespace WhatsUrp.Storage.Gates;

/// <summary>The paces of the persons written to lately, by the digest of their address.</summary>
internal static class PaceTable
{
    /// <summary>Reads the paces of some persons, by the digest in hexadecimal digits.</summary>
    public static async ValueTask<Dictionary<string, PairPace>> OfAsync(StorageSession session, LineId line, IReadOnlyCollection<byte[]> pairs) =>
        (await session.QueryAsync(
            $"SELECT pair, tokens, refilled_at FROM pair_pace WHERE line_id = @line AND {session.BytesIn("pair", "@pairs")}",
            row => (Pair: Convert.ToHexString(row.Bytes(0)), Pace: new PairPace(row.Real(1), row.Instant(2))),
            ("@line", line), ("@pairs", pairs)).ConfigureAwait(false)).ToDictionary(row => row.Pair, row => row.Pace, StringComparer.Ordinal);

    public static ValueTask<int> SaveAsync(StorageSession session, LineId line, IEnumerable<(byte[] Pair, PairPace Pace)> paces) => session.ExecuteManyAsync(
        """
        INSERT INTO pair_pace (line_id, pair, tokens, refilled_at) VALUES (@line, @pair, @tokens, @refilled)
        ON CONFLICT (line_id, pair) DO UPDATE SET tokens = excluded.tokens, refilled_at = excluded.refilled_at
        """,
        [.. paces.Select(row => new (string, object?)[]
        {
            ("@line", line), ("@pair", row.Pair), ("@tokens", row.Pace.Tokens), ("@refilled", row.Pace.RefilledAt),
        })]);

    /// <summary>Deletes what needs no remembering.</summary>
    public static ValueTask<int> PurgeAsync(StorageSession session, DateTimeOffset before) => session.ExecuteAsync(
        "DELETE FROM pair_pace WHERE refilled_at < @before", ("@before", before));

    /// <summary>Forgets some persons.</summary>
    public static ValueTask<int> EraseAsync(StorageSession session, LineId line, IEnumerable<byte[]> pairs) => session.ExecuteManyAsync(
        "DELETE FROM pair_pace WHERE line_id = @line AND pair = @pair",
        [.. pairs.Select(pair => new (string, object?)[] { ("@line", line), ("@pair", pair) })]);
}
