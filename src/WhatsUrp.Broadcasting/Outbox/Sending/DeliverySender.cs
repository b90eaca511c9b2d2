// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WhatsUrp.Broadcasting.Outbox.Identity;
using WhatsUrp.Broadcasting.Outbox.Policies;
using WhatsUrp.Broadcasting.Outbox.Recording;
using WhatsUrp.Broadcasting.Outbox.Refusals;
using WhatsUrp.Broadcasting.Outbox.Rendering;
using WhatsUrp.Deliveries;
using WhatsUrp.Messaging;

namespace WhatsUrp.Broadcasting.Outbox.Sending;

/// <summary>Makes one attempt: renders, sends once, judges the answer and hands the outcome over. Never throws.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class DeliverySender(
    CopyRenderer renderer,
    IMessageTransport transport,
    RefusalWork refusals,
    OutcomeRecorder recorder,
    UnknownPolicy doubts,
    TimeProvider clock,
    ILogger<DeliverySender>? logger = null)
{
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);
    private readonly ILogger _logger = logger ?? (ILogger)NullLogger.Instance;

    /// <summary>Gives a claimed delivery back that has not been begun.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="claim">The lease of its claim.</param>
    /// <param name="reason">Why.</param>
    /// <param name="recorded">Is told when the ledger has it back.</param>
    public void Return(ClaimedDelivery delivery, Guid claim, string reason, Action recorded)
    {
        recorder.Expect();
        recorder.Post(Outcome(delivery, claim, new AttemptVerdict.NotSent(reason)), recorded);
    }

    /// <summary>Makes the attempt.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="claim">The lease of its claim.</param>
    /// <param name="lease">How long it holds.</param>
    /// <param name="values">Makes opaque values.</param>
    /// <param name="hold">What keeps the line from claiming.</param>
    /// <param name="recorded">Is told when the outcome stands in the ledger.</param>
    /// <param name="giveUp">Ends a request on the wire: when the host stops and its patience is over.</param>
    public async Task SendAsync(
        ClaimedDelivery delivery, Guid claim, LeaseTime lease, OpaqueValue values, LineHold hold, Action recorded, CancellationToken giveUp)
    {
        recorder.Expect();
        SendOutcome? answer = null;
        AttemptVerdict verdict;
        try
        {
            using var activity = OutboxTelemetry.StartSend(delivery);
            var (message, hindrance) = await PrepareAsync(delivery, lease, values, giveUp).ConfigureAwait(false);
            if (message is not null)
            {
                answer = await AskAsync(message, giveUp).ConfigureAwait(false);
                activity?.SetTag("whatsurp.outcome", answer.GetType().Name);
            }

            verdict = answer is null ? hindrance! : await JudgeAsync(delivery, answer, hold, giveUp).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            // Whoever listens to traces may throw anything. What the platform answered counts in any case: without it the request did not leave.
            verdict = answer is null ? new AttemptVerdict.NotSent(fault.GetType().Name, AMoment) : RetryPolicy.Judge(answer, delivery, doubts, 0).Verdict;
        }

        recorder.Post(Outcome(delivery, claim, verdict), recorded);
    }

    private static AttemptOutcome Outcome(ClaimedDelivery delivery, Guid claim, AttemptVerdict verdict) =>
        new(delivery.Line, delivery.Id, delivery.Attempt, claim, verdict);

    /// <summary>Puts the message together, or says why no request is made.</summary>
    private async ValueTask<(OutboundMessage? Message, AttemptVerdict? Hindrance)> PrepareAsync(
        ClaimedDelivery delivery, LeaseTime lease, OpaqueValue values, CancellationToken giveUp)
    {
        var rendering = await RenderAsync(delivery, giveUp).ConfigureAwait(false);
        if (rendering.Content is not { } content)
        {
            _logger.DeliveryRefused(delivery.Line, delivery.Lane, delivery.Id, null, rendering.Fault!);
            return (null, new AttemptVerdict.Refused(null, rendering.Fault!));
        }

        var message = new OutboundMessage
        {
            Line = delivery.Line,
            To = delivery.To,
            Content = content,
            Lane = delivery.Lane,
            InReplyTo = delivery.InReplyTo,
            Window = delivery.Window,
            Correlation = values.Make(delivery.Id, delivery.Attempt),
            IdentityHash = delivery.IdentityHash,
        };
        var now = clock.GetUtcNow();
        if (ServiceWindow.Refuse(message, transport.Capabilities, now) is { } late)
        {
            return (null, new AttemptVerdict.Refused(late.Code, late.Reason));
        }

        OutboxTelemetry.Waited(delivery, now);
        return lease.IsNearlyOver ? (null, new AttemptVerdict.NotSent("the lease is nearly over")) : (message, null);
    }

    private async ValueTask<CopyRendering> RenderAsync(ClaimedDelivery delivery, CancellationToken giveUp)
    {
        try
        {
            return await renderer.RenderAsync(delivery, giveUp).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not (StoreException or OperationCanceledException))
        {
            return CopyRendering.Failed(fault.GetType().Name);
        }
    }

    private async ValueTask<SendOutcome> AskAsync(OutboundMessage message, CancellationToken giveUp)
    {
        try
        {
            return await transport.SendAsync(message, giveUp).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            // A transport that throws breaks its contract, and nobody can tell how far it had come.
            return new SendOutcome.Unknown(fault.GetType().Name);
        }
    }

    private async ValueTask<AttemptVerdict> JudgeAsync(ClaimedDelivery delivery, SendOutcome outcome, LineHold hold, CancellationToken giveUp)
    {
        var judgement = RetryPolicy.Judge(outcome, delivery, doubts, Random.Shared.NextDouble());
        switch (outcome)
        {
            case SendOutcome.Accepted:
                hold.Succeed();
                refusals.Accept(delivery);
                break;
            case SendOutcome.NotSent notSent when !giveUp.IsCancellationRequested:
                return new AttemptVerdict.NotSent(notSent.Reason, hold.Fail());
            case SendOutcome.NotSent notSent:
                return new AttemptVerdict.NotSent(notSent.Reason);
            case SendOutcome.Unknown unknown:
                _logger.DeliveryUnknown(delivery.Line, delivery.Lane, delivery.Id, unknown.Reason);
                break;
            case SendOutcome.Refused refused:
                hold.Succeed();
                _logger.DeliveryRefused(delivery.Line, delivery.Lane, delivery.Id, refused.Code, refused.Reason);
                await DoAsync(delivery, judgement, refused, giveUp).ConfigureAwait(false);
                break;
        }

        return judgement.Verdict;
    }

    private async ValueTask DoAsync(ClaimedDelivery delivery, Judgement judgement, SendOutcome.Refused refused, CancellationToken giveUp)
    {
        try
        {
            await refusals.DoAsync(delivery, judgement, refused.Code, refused.Reason, giveUp).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            // The platform has answered: its answer is recorded whatever else fails.
            _logger.SenderFailed(delivery.Line, fault.GetType().Name, TimeSpan.Zero);
        }
    }
}
