// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Outbox.Identity;

namespace WhatsUrp.Broadcasting.Outbox.Upkeep;

/// <summary>The duties of the clockwork.</summary>
internal sealed class OutboxDuties(DeploymentSeal seal, Recovery recovery, BroadcastSchedule schedule, LedgerCare care)
{
    /// <summary>Gets the duty that comes first, once.</summary>
    public Duty Enrolment => new("enrolment", Timeout.InfiniteTimeSpan, async cancellationToken =>
    {
        await seal.GetAsync(cancellationToken).ConfigureAwait(false);
        return false;
    });

    public IReadOnlyList<Duty> All => [recovery.Duty, schedule.Duty, care.Beat, care.Night];
}
