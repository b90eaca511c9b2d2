// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Lines;
using WhatsUrp.OfficeHours;
using WhatsUrp.Storage.Chains;

namespace WhatsUrp.Storage.Hours;

/// <summary>One row of the ledger of overrides. A withdrawal repeats the override, so that each row is understood alone.</summary>
internal sealed record OverrideRecord : IChainedRow
{
    /// <summary>Gets the line.</summary>
    public required LineId Line { get; init; }

    /// <inheritdoc/>
    public required long Sequence { get; init; }

    /// <summary>Gets what is recorded.</summary>
    public required OverrideAction Action { get; init; }

    /// <summary>Gets the office; <see langword="null"/> for all offices of the line.</summary>
    public required string? Office { get; init; }

    /// <summary>Gets the override.</summary>
    public required ScheduleOverride Override { get; init; }

    /// <summary>Gets who acted.</summary>
    public required string Actor { get; init; }

    /// <summary>Gets when.</summary>
    public required DateTimeOffset At { get; init; }

    /// <inheritdoc/>
    public required byte[] PreviousHash { get; init; }

    /// <inheritdoc/>
    public byte[] Hash { get; init; } = [];

    /// <inheritdoc/>
    public byte[] ComputeHash()
    {
        using var hash = new RowHash(PreviousHash);
        return hash
            .Add(Line.Value)
            .Add(Sequence)
            .Add((long)Action)
            .Add(Office)
            .Add(Override.Id)
            .Add((long)Override.Kind)
            .Add(OverrideText.Of(Override.Dates))
            .Add(OverrideText.Of(Override.Hours))
            .Add(Override.Reason)
            .Add(Override.Act)
            .Add(OverrideText.Of(Override.Issued))
            .Add(Actor)
            .Add(At)
            .ToArray();
    }
}
