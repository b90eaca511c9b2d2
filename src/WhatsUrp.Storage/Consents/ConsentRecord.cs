// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Chains;
using WhatsUrp.Subscribers;

namespace WhatsUrp.Storage.Consents;

/// <summary>One row of the consent ledger.</summary>
/// <remarks>The hash covers the evidence by its digest, so that erasing the message id leaves the chain whole.</remarks>
internal sealed record ConsentRecord : IChainedRow
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

    /// <inheritdoc/>
    public byte[] ComputeHash()
    {
        using var hash = new RowHash(PreviousHash);
        return hash
            .Add(Line.Value)
            .Add(Sequence)
            .Add(Subscriber.Value)
            .Add((long)Event.Kind)
            .Add(Event.List?.Value)
            .Add(Event.PolicyVersion)
            .Add(Event.PolicySha256)
            .Add((long?)Event.Method ?? 0L)
            .Add((long)Event.Source)
            .Add(EvidenceSha256)
            .Add(Event.RuleId)
            .Add(Event.Actor)
            .Add(Event.OccurredAt)
            .Add(RecordedAt)
            .ToArray();
    }
}
