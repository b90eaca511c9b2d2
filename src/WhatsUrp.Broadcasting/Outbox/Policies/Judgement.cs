// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Broadcasting.Outbox.Policies;

/// <summary>What follows from the outcome of an attempt.</summary>
/// <param name="Verdict">What the ledger is told.</param>
/// <param name="Pause">Why the broadcast is to be held; <see cref="PauseReason.None"/> to let it go on.</param>
internal sealed record Judgement(AttemptVerdict Verdict, PauseReason Pause = PauseReason.None)
{
    /// <summary>Gets whether the person wants no more marketing messages.</summary>
    public bool IsOptOut { get; init; }

    /// <summary>Gets whether somebody has to act.</summary>
    public bool IsAlarm { get; init; }
}
