// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WhatsUrp.Broadcasting.Desk.Approvals;
using WhatsUrp.Broadcasting.Desk.Preflight;
using WhatsUrp.Broadcasting.Desk.Settings;
using WhatsUrp.Broadcasting.Desk.Times;
using WhatsUrp.Broadcasting.Desk.Words;
using WhatsUrp.Broadcasting.Outbox;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Desk;

/// <summary>Carries out orders: each is one compare-and-set with its row in the audit trail.</summary>
internal sealed class OrderRoom(
    IBroadcastStore broadcasts,
    ILineDirectory lines,
    Inspection inspection,
    OrderCheck check,
    TestSend tests,
    AlarmBell bell,
    DeskClock desk,
    IOptions<BroadcastDesksOptions> options,
    IOutboxSignal signal,
    ScheduleSignal schedule,
    TimeProvider clock,
    ILogger<OrderRoom>? logger = null)
{
    private const int MostReason = 500;
    private const int MostTries = 8;
    private readonly ILogger _logger = logger ?? (ILogger)NullLogger.Instance;

    public async ValueTask<DeskAnswer> RunAsync(DeskOrder order, CancellationToken cancellationToken)
    {
        // Without a revision an order means the broadcast however it stands: it is given again when somebody else was faster.
        for (var i = 0; i < MostTries; i++)
        {
            if (lines.Find(order.Line) is null || await broadcasts.FindAsync(order.Line, order.Id, cancellationToken).ConfigureAwait(false) is not { } record)
            {
                return new DeskAnswer.Refused([DeskFaults.NotFound]);
            }

            var preview = order.Action is DeskAction.Submit or DeskAction.Approve ? await inspection.RunAsync(record.Broadcast, record.Id, cancellationToken).ConfigureAwait(false) : null;
            DeskFault[] faults = [.. check.Faults(order, record), .. preview?.Faults ?? []];
            if (faults.Length > 0)
            {
                return new DeskAnswer.Refused(faults);
            }

            if (order.Action == DeskAction.Test)
            {
                return await tests.RunAsync(record, cancellationToken).ConfigureAwait(false);
            }

            var held = IsAboutHeld(order) ? (await broadcasts.CountAsync(order.Line, order.Id, cancellationToken).ConfigureAwait(false)).Held : (int?)null;
            if (held == 0)
            {
                return new DeskAnswer.Refused([DeskFaults.NothingHeld]);
            }

            if (await broadcasts.MoveAsync(MoveOf(order, record), cancellationToken).ConfigureAwait(false) is { } moved)
            {
                return await FollowAsync(order, record, moved, [.. preview?.Warnings ?? [], .. held is { } copies ? [HeldWords.Of(copies, order.Action, moved.State)] : Array.Empty<string>()]).ConfigureAwait(false);
            }

            if (order.Revision is not null)
            {
                break;
            }
        }

        return new DeskAnswer.Refused([DeskFaults.Stale]);
    }

    private BroadcastMove MoveOf(DeskOrder order, BroadcastRecord record)
    {
        var (to, action) = order.Action switch
        {
            DeskAction.Submit => (NeedsApproval(record) ? BroadcastState.PendingApproval : BroadcastState.Scheduled, "broadcast.submit"),
            DeskAction.Approve => (BroadcastState.Scheduled, OrderCheck.BreaksGlass(order, record) ? "broadcast.breakglass" : "broadcast.approve"),
            DeskAction.Reject => (BroadcastState.Rejected, "broadcast.reject"),
            DeskAction.Revise => (BroadcastState.Draft, "broadcast.revise"),
            DeskAction.Pause => (BroadcastState.Paused, "broadcast.pause"),
            DeskAction.Resume => (record.MaterialisedAt is null ? BroadcastState.Scheduled : BroadcastState.Sending, "broadcast.resume"),
            DeskAction.Resend => (record.State, "broadcast.resend"),
            DeskAction.Abandon => (record.State, "broadcast.abandon"),
            _ => (BroadcastState.Cancelling, "broadcast.cancel"),
        };
        return new BroadcastMove(order.Line, order.Id, record.State, record.Revision, to, order.Actor.Trim(), action)
        {
            Detail = order.Reason.Trim() is { Length: > MostReason } longReason ? longReason[..MostReason] : order.Reason.Trim(),
            Held = order.Action switch { DeskAction.Resend => OnUnknown.Resend, DeskAction.Abandon => OnUnknown.Abandon, _ => OnUnknown.Hold },
            Approves = order.Action == DeskAction.Approve,
            PauseReason = order.Action == DeskAction.Pause ? PauseReason.Operator : PauseReason.None,
            ContentSha256 = order.Action is DeskAction.Submit or DeskAction.Approve ? ContentDigest.Of(record.Broadcast) : null,
        };
    }

    private static bool IsAboutHeld(DeskOrder order) => order.Action is DeskAction.Resend or DeskAction.Abandon;

    private bool NeedsApproval(BroadcastRecord record) => record.Lane == Lane.Emergency || options.Value.Of(record.Broadcast.Line).Approval == ApprovalRule.FourEyes;

    private async ValueTask<DeskAnswer> FollowAsync(DeskOrder order, BroadcastRecord before, BroadcastRecord moved, List<string> notes)
    {
        _logger.Ordered(order.Line, order.Id, order.Action.ToString());
        schedule.Set();
        signal.Wake(order.Line);
        if (OrderCheck.BreaksGlass(order, before))
        {
            await bell.RingAsync(Alarm(order, moved)).ConfigureAwait(false);
        }

        if (order.Action == DeskAction.Resume && moved.State == BroadcastState.Scheduled && desk.EarliestFrom(order.Line, moved.Lane, clock.GetUtcNow()) is var earliest && earliest > clock.GetUtcNow())
        {
            notes.Add(Warnings.Moved(earliest, moved.Broadcast, desk));
        }

        return new DeskAnswer.Done(moved) { Notes = notes };
    }

    private LineAlarm Alarm(DeskOrder order, BroadcastRecord moved)
    {
        var profile = lines.Find(order.Line)!;
        var list = profile.FindList(moved.Broadcast.List)?.Title ?? moved.Broadcast.List.Value;
        var title = moved.Broadcast.Title.Length == 0 ? "" : $" «{moved.Broadcast.Title}»";
        return new LineAlarm(
            order.Line,
            "broadcast.breakglass",
            order.Id.ToString(),
            $"{profile.Name}: l'avviso{title} alla lista {list} è stato inviato con il codice di emergenza dal solo autore ({order.Actor.Trim()}) "
            + $"il {Italian.Moment(desk.At(order.Line, clock.GetUtcNow()))}. Motivo: {order.Reason.Trim()}");
    }
}
