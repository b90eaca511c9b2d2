// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Deliveries;

/// <summary>The installation that a ledger belongs to, as its opaque values name it.</summary>
/// <param name="Id">Eight lower-case letters and digits, made with the ledger.</param>
/// <param name="Key">The secret that its opaque values are signed with: 32 bytes, made with the ledger.</param>
/// <param name="Epoch">How often a restore was declared.</param>
/// <param name="IsFenced">Whether this start found a ledger that was away for long while broadcasts were active: they wait for a review now.</param>
public sealed record Deployment(string Id, ReadOnlyMemory<byte> Key, int Epoch, bool IsFenced)
{
    /// <summary>Returns id and epoch, never the key.</summary>
    /// <returns>The id and the epoch.</returns>
    public override string ToString() => $"{Id}/{Epoch}";
}
