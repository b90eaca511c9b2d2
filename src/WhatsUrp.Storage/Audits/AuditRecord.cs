// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Storage.Chains;

namespace WhatsUrp.Storage.Audits;

/// <summary>One row of the audit trail.</summary>
internal sealed record AuditRecord : IChainedRow
{
    public required LineId Line { get; init; }

    /// <inheritdoc/>
    public required long Sequence { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public required string Action { get; init; }

    public required string Subject { get; init; }

    public required string Detail { get; init; }

    /// <inheritdoc/>
    public required byte[] PreviousHash { get; init; }

    /// <inheritdoc/>
    public byte[] Hash { get; init; } = [];

    /// <inheritdoc/>
    public byte[] ComputeHash()
    {
        using var hash = new RowHash(PreviousHash);
        return hash.Add(Line.Value).Add(Sequence).Add(At).Add(Actor).Add(Action).Add(Subject).Add(Detail).ToArray();
    }

    public AuditEntry ToEntry() => new(Sequence, At, Actor, Action, Subject, Detail, Convert.ToHexStringLower(Hash));
}
