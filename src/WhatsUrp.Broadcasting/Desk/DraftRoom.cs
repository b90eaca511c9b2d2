// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Desk.Preflight;
using WhatsUrp.Broadcasting.Desk.Times;
using WhatsUrp.Broadcasting.Desk.Words;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Broadcasting.Desk;

/// <summary>Saves drafts.</summary>
internal sealed class DraftRoom(IBroadcastStore broadcasts, Inspection inspection, DeskClock desk, TimeProvider clock)
{
    public async ValueTask<DeskAnswer> SaveAsync(DeskDraft draft, CancellationToken cancellationToken)
    {
        var (line, now) = (draft.Broadcast.Line, clock.GetUtcNow());
        var known = draft.Id is { } id ? await broadcasts.FindAsync(line, id, cancellationToken).ConfigureAwait(false) : null;
        var isDated = draft.LocalTime is not { } time || (time > now.UtcDateTime.AddYears(-2) && time < now.UtcDateTime.AddYears(2));
        var broadcast = draft.LocalTime is { } local && isDated ? draft.Broadcast with { NotBefore = desk.InstantOf(line, local) } : draft.Broadcast;
        var glance = inspection.Glance(broadcast);
        DeskFault[] faults = [.. Faults(draft, known), .. isDated ? [] : new[] { DeskFaults.TimeTooFar }, .. glance.Faults];
        if (faults.Length > 0)
        {
            return new DeskAnswer.Refused(faults);
        }

        var isMoved = broadcast.NotBefore is { } due && glance.LeavesAt > due && due > now;
        broadcast = isMoved ? broadcast with { NotBefore = glance.LeavesAt } : broadcast;
        var saved = await broadcasts.SaveAsync(
            new BroadcastRecord
            {
                Id = draft.Id ?? BroadcastId.New(now),
                Broadcast = broadcast,
                State = BroadcastState.Draft,
                Revision = draft.Revision,
                Lane = glance.Lane,
                Author = draft.Actor,
                ContentSha256 = ContentDigest.Of(broadcast),
                CreatedAt = known?.CreatedAt ?? now,
            },
            draft.Actor,
            cancellationToken).ConfigureAwait(false);
        return saved is null
            ? new DeskAnswer.Refused([DeskFaults.Stale])
            : new DeskAnswer.Done(saved) { Notes = isMoved ? [Warnings.Moved(glance.LeavesAt, broadcast, desk)] : [] };
    }

    private static IEnumerable<DeskFault> Faults(DeskDraft draft, BroadcastRecord? known)
    {
        if (string.IsNullOrWhiteSpace(draft.Actor))
        {
            yield return DeskFaults.ActorMissing;
        }

        if (draft.Id is not null && known is null)
        {
            yield return DeskFaults.NotFound;
        }
        else if (known is { State: not (BroadcastState.Draft or BroadcastState.Rejected) })
        {
            yield return DeskFaults.WrongState(DeskAction.Revise, known.State);
        }
        else if (draft.Revision != (known?.Revision ?? 0))
        {
            yield return DeskFaults.Stale;
        }
    }
}
