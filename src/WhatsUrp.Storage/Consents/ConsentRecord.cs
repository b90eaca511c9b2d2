// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Consents;

/// <summary>One row of the consent ledger.</summary>
internal sealed record ConsentRecord
{
    /// <summary>Gets the line.</summary>
    public required LineId Line { get; init; }

    /// <summary>Gets the place in the line's chain: 1, 2, 3 without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>Gets the person at the time; merged persons keep their own.</summary>
    public required SubscriberId Subscriber { get; init; }

    /// <summary>Gets the event; its evidence is gone once the person was erased.</summary>
    public required ConsentEvent Event { get; init; }

    /// <summary>Gets the digest of the evidence, which outlives it.</summary>
    public required string? EvidenceSha256 { get; init; }

    /// <summary>Gets when the row was written.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Gets the hash of the row before; 32 zero bytes for the first.</summary>
    public required byte[] PreviousHash { get; init; }

    /// <summary>Gets the hash of this row.</summary>
    public byte[] Hash { get; init; } = [];
}
