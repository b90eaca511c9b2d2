// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;
using Xunit;

namespace WhatsUrp.Testing.Conformance;

/// <summary>Every state of a delivery against everything that can happen to it: it moves along T1 to T15, or not at all.</summary>
public abstract class TransitionConformance : LedgerConformance
{
    private const string Stale = "stale ";

    // What moves a delivery, by event and state; whatever is not here moves nothing. The claim writes attempt 1, which the receipts name.
    private static readonly Dictionary<(string Event, DeliveryState From), DeliveryState> s_moves = new()
    {
        [("claim", DeliveryState.Ready)] = DeliveryState.Sending,
        [("leave", DeliveryState.Ready)] = DeliveryState.Suppressed,
        [("not sent", DeliveryState.Sending)] = DeliveryState.Ready,
        [("accepted", DeliveryState.Sending)] = DeliveryState.Accepted,
        [("retry", DeliveryState.Sending)] = DeliveryState.Ready,
        [("refused", DeliveryState.Sending)] = DeliveryState.Refused,
        [("unknown", DeliveryState.Sending)] = DeliveryState.Unknown,
        [("reap", DeliveryState.Sending)] = DeliveryState.Unknown,
        [("resend", DeliveryState.Unknown)] = DeliveryState.Ready,
        [("abandon", DeliveryState.Unknown)] = DeliveryState.Abandoned,
        [("cancel", DeliveryState.Ready)] = DeliveryState.Cancelled,
        [("expire", DeliveryState.Ready)] = DeliveryState.Expired,

        // A late acceptance and a receipt are proofs (T9, T15).
        [("accepted", DeliveryState.Unknown)] = DeliveryState.Accepted,
        [("accepted", DeliveryState.Refused)] = DeliveryState.Accepted,
        [("accepted", DeliveryState.Abandoned)] = DeliveryState.Accepted,
        [("stale accepted", DeliveryState.Sending)] = DeliveryState.Accepted,
        [("stale accepted", DeliveryState.Unknown)] = DeliveryState.Accepted,
        [("stale accepted", DeliveryState.Refused)] = DeliveryState.Accepted,
        [("stale accepted", DeliveryState.Abandoned)] = DeliveryState.Accepted,
        [("sent", DeliveryState.Sending)] = DeliveryState.Accepted,
        [("sent", DeliveryState.Unknown)] = DeliveryState.Accepted,
        [("sent", DeliveryState.Refused)] = DeliveryState.Accepted,
        [("sent", DeliveryState.Abandoned)] = DeliveryState.Accepted,

        // A failure proves the acceptance and then its end (T9, T12, T13).
        [("failed", DeliveryState.Sending)] = DeliveryState.Refused,
        [("failed", DeliveryState.Unknown)] = DeliveryState.Refused,
        [("failed", DeliveryState.Accepted)] = DeliveryState.Refused,
        [("failed for now", DeliveryState.Sending)] = DeliveryState.Ready,
        [("failed for now", DeliveryState.Unknown)] = DeliveryState.Ready,
        [("failed for now", DeliveryState.Accepted)] = DeliveryState.Ready,
    };

    private static readonly string[] s_events =
    [
        "claim", "leave", "not sent", "accepted", "retry", "refused", "unknown", "reap", "resend", "abandon", "wait", "hold", "cancel", "expire", "sent",
        "failed", "failed for now", "foreign", "stale accepted", "stale not sent", "stale retry", "stale refused", "stale unknown",
    ];

    private (ClaimedDelivery Delivery, Guid Lease)? _claimed;

    [Theory]
    [InlineData(DeliveryState.Ready)]
    [InlineData(DeliveryState.Sending)]
    [InlineData(DeliveryState.Unknown)]
    [InlineData(DeliveryState.Accepted)]
    [InlineData(DeliveryState.Refused)]
    [InlineData(DeliveryState.Suppressed)]
    [InlineData(DeliveryState.Expired)]
    [InlineData(DeliveryState.Cancelled)]
    [InlineData(DeliveryState.Abandoned)]
    public async Task A_delivery_moves_along_the_transitions_and_no_other_way(DeliveryState from)
    {
        foreach (var happening in s_events)
        {
            await CommitAsync(PhoneOf(1), c => c.Joins("emergenze"));
            var record = await BringAsync(from);
            Assert.Equal(from, (await CopyAsync(record)).State);
            await HappenAsync(happening, record);
            var to = (await CopyAsync(record)).State;
            Assert.Equal((happening, s_moves.GetValueOrDefault((happening, from), from)), (happening, to));
            await FinishAsync(record);
        }
    }

    private async Task<BroadcastRecord> BringAsync(DeliveryState state)
    {
        _claimed = null;
        var record = await SendAsync();
        switch (state)
        {
            case DeliveryState.Suppressed:
                await CommitAsync(PhoneOf(1), c => c.LeavesAll());
                Assert.Equal(1, (await ClaimAsync()).Suppressed);
                break;
            case DeliveryState.Expired:
                await MoveAsync(record, BroadcastState.Expired);
                break;
            case DeliveryState.Cancelled:
                await MoveAsync(record, BroadcastState.Cancelling);
                break;
            case not DeliveryState.Ready:
                _claimed = await ClaimOneAsync();
                await EndAsync(state);
                break;
        }

        return record;
    }

    private async Task EndAsync(DeliveryState state)
    {
        if (VerdictTo(state) is { } verdict)
        {
            await RecordAsync(_claimed!.Value, verdict);
        }

        if (state == DeliveryState.Abandoned)
        {
            await Outbox.ResolveUnknownsAsync(_ => new UnknownVerdict.Abandon("test"), 10);
        }
    }

    private static AttemptVerdict? VerdictTo(DeliveryState state) => state switch
    {
        DeliveryState.Unknown or DeliveryState.Abandoned => new AttemptVerdict.Unknown("timeout", TimeSpan.Zero),
        DeliveryState.Accepted => VerdictOf("accepted"),
        DeliveryState.Refused => VerdictOf("refused"),
        _ => null,
    };

    private static AttemptVerdict? VerdictOf(string happening) => happening switch
    {
        "not sent" => new AttemptVerdict.NotSent("refused connection"),
        "accepted" => new AttemptVerdict.Accepted(new MessageId("wamid." + Guid.NewGuid())),
        "retry" => new AttemptVerdict.Retry(TimeSpan.FromSeconds(10), RetryScope.Delivery, 131000),
        "refused" => new AttemptVerdict.Refused(131026, "undeliverable"),
        "unknown" => new AttemptVerdict.Unknown("timeout", TimeSpan.FromSeconds(90)),
        _ => null,
    };

    private async Task HappenAsync(string happening, BroadcastRecord record)
    {
        switch (happening)
        {
            case "claim":
                await ClaimAsync();
                break;
            case "leave":
                await CommitAsync(PhoneOf(1), c => c.LeavesAll());
                await ClaimAsync();
                break;
            case "reap":
                Pass(61);
                await Outbox.ReapAsync(_ => TimeSpan.Zero);
                break;
            case "resend" or "abandon" or "wait" or "hold":
                await Outbox.ResolveUnknownsAsync(_ => Verdict(happening), 10);
                break;
            case "cancel" or "expire":
                await TryMoveAsync(await ReadAsync(record), happening == "cancel" ? BroadcastState.Cancelling : BroadcastState.Expired);
                break;
            case "sent" or "failed" or "failed for now" or "foreign":
                var delivery = (await CopyAsync(record)).Delivery;
                await ReceiveAsync(ReceiptOf(happening is "sent" or "foreign" ? ReceiptStatus.Sent : ReceiptStatus.Failed, delivery) with
                {
                    RetryAfter = happening == "failed for now" ? TimeSpan.FromSeconds(10) : null,
                    IsForeign = happening == "foreign",
                });
                break;
            default:
                await RecordAsync(happening, record);
                break;
        }
    }

    private async Task RecordAsync(string happening, BroadcastRecord record)
    {
        var isStale = happening.StartsWith(Stale, StringComparison.Ordinal);
        var delivery = (await CopyAsync(record)).Delivery;
        var lease = _claimed is { } claimed && !isStale ? claimed.Lease : Guid.NewGuid();
        var verdict = VerdictOf(isStale ? happening[Stale.Length..] : happening)!;
        await Outbox.RecordOutcomesAsync([new AttemptOutcome(Line, delivery, 1, lease, verdict)]);
    }

    private static UnknownVerdict Verdict(string happening) => happening switch
    {
        "resend" => new UnknownVerdict.Resend(),
        "abandon" => new UnknownVerdict.Abandon("test"),
        "wait" => new UnknownVerdict.Wait(TimeSpan.FromMinutes(1)),
        _ => new UnknownVerdict.Hold(),
    };

    // The next event finds no delivery of the last one in its way.
    private async Task FinishAsync(BroadcastRecord record)
    {
        if (await ReadAsync(record) is { State: BroadcastState.Sending } running)
        {
            await MoveAsync(running, BroadcastState.Cancelling);
        }

        Pass(61);
        await Outbox.ReapAsync(_ => TimeSpan.Zero);
        await Outbox.ResolveUnknownsAsync(_ => new UnknownVerdict.Abandon("test"), 10);
    }
}
