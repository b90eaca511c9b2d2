// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasting.Desk.Approvals;
using WhatsUrp.Broadcasting.Desk.Times;
using WhatsUrp.Broadcasting.Desk.Words;
using WhatsUrp.Broadcasts;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Desk;

/// <summary>Says what stands against an order: its own form, the state of the broadcast, who gives it.</summary>
internal sealed class OrderCheck(BreakGlass glass, DeskClock desk, TimeProvider clock)
{
    public IEnumerable<DeskFault> Faults(DeskOrder order, BroadcastRecord record)
    {
        if (string.IsNullOrWhiteSpace(order.Actor))
        {
            yield return DeskFaults.ActorMissing;
        }

        if (!IsOpen(order.Action, record.State))
        {
            yield return DeskFaults.WrongState(order.Action, record.State);
        }

        if (order.Revision is null && order.Action is DeskAction.Submit or DeskAction.Approve)
        {
            yield return DeskFaults.RevisionMissing;
        }
        else if (order.Revision is { } seen && seen != record.Revision)
        {
            yield return DeskFaults.Stale;
        }

        var more = order.Action switch
        {
            DeskAction.Reject when string.IsNullOrWhiteSpace(order.Reason) => [DeskFaults.ReasonMissing],
            DeskAction.Approve => Approval(order, record),
            DeskAction.Resume => Resumption(record),
            _ => [],
        };
        foreach (var fault in more)
        {
            yield return fault;
        }
    }

    /// <summary>Tells whether the author approves alone.</summary>
    public static bool BreaksGlass(DeskOrder order, BroadcastRecord record) => order.Action == DeskAction.Approve && IsAuthor(order, record);

    private static bool IsOpen(DeskAction action, BroadcastState state) => (action, state) switch
    {
        (DeskAction.Submit, BroadcastState.Draft) => true,
        (DeskAction.Approve or DeskAction.Reject, BroadcastState.PendingApproval) => true,
        (DeskAction.Revise, BroadcastState.PendingApproval or BroadcastState.Rejected or BroadcastState.Scheduled) => true,
        (DeskAction.Pause, BroadcastState.Sending) => true,
        (DeskAction.Resume, BroadcastState.Paused) => true,
        (DeskAction.Resend or DeskAction.Abandon, BroadcastState.Sending or BroadcastState.Paused) => true,
        (DeskAction.Cancel, BroadcastState.Scheduled or BroadcastState.Sending or BroadcastState.Paused) => true,
        (DeskAction.Test, BroadcastState.Draft or BroadcastState.PendingApproval or BroadcastState.Rejected or BroadcastState.Scheduled) => true,
        _ => false,
    };

    // An account is the same account however its capitals are typed.
    private static bool IsAuthor(DeskOrder order, BroadcastRecord record) => string.Equals(order.Actor.Trim(), record.Author.Trim(), StringComparison.OrdinalIgnoreCase);

    private IEnumerable<DeskFault> Approval(DeskOrder order, BroadcastRecord record)
    {
        if (ContentDigest.Of(record.Broadcast) != record.ContentSha256)
        {
            yield return DeskFaults.ContentChanged;
        }

        if (!IsAuthor(order, record))
        {
            yield break;
        }

        if (order.BreakGlassCode is not { } code)
        {
            yield return DeskFaults.AuthorApproves;
            yield break;
        }

        if (string.IsNullOrWhiteSpace(order.Reason))
        {
            yield return DeskFaults.ReasonMissing;
        }

        if (record.Lane != Lane.Emergency)
        {
            yield return DeskFaults.NotAnEmergency;
        }
        else if (glass.Fault(order.Line, order.Actor.Trim(), code) is { } fault)
        {
            yield return fault;
        }
    }

    private IEnumerable<DeskFault> Resumption(BroadcastRecord record)
    {
        var (line, now) = (record.Broadcast.Line, clock.GetUtcNow());
        if (record.Broadcast.ExpiresAt is { } end && end <= now)
        {
            yield return DeskFaults.ExpiryPassed(Italian.Moment(desk.At(line, end)));
        }

        // What has not begun yet waits for its time by itself.
        if (record.MaterialisedAt is not null && desk.EarliestFrom(line, record.Lane, now) is var earliest && earliest > now)
        {
            yield return DeskFaults.QuietHours(Italian.Moment(desk.At(line, earliest)));
        }
    }
}
