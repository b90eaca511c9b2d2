// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Broadcasting.Outbox.Recording;

/// <summary>One outcome in the spool: what the ledger has to be told, with the id of the message sealed.</summary>
internal sealed record SpoolLine
{
    public required string Line { get; init; }

    public required Guid Delivery { get; init; }

    public required int Attempt { get; init; }

    public required Guid Lease { get; init; }

    public required string Verdict { get; init; }

    public string? Sealed { get; init; }

    public string? Text { get; init; }

    public int? Code { get; init; }

    public string? Trace { get; init; }

    public int Scope { get; init; }

    public long Ticks { get; init; }
}
