// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WhatsUrp.Broadcasting.Outbox.Policies;
using WhatsUrp.Deliveries;
using WhatsUrp.Inbox;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Outbox.Upkeep;

/// <summary>Looks after deliveries whose sender never told what became of them, and decides about unknown ones.</summary>
internal sealed class Recovery(
    IOutboxStore store, IOutboxSignal signal, UnknownPolicy policy, IOptions<OutboxOptions> options, TimeProvider clock, ILogger<Recovery>? logger = null, IWebhookInbox? inbox = null)
{
    private const int MostTogether = 200;
    private readonly ILogger _logger = logger ?? (ILogger)NullLogger.Instance;

    public Duty Duty => new("recovery", options.Value.Doubt.Interval, RunAsync);

    private async ValueTask<bool> RunAsync(CancellationToken cancellationToken)
    {
        var reaped = await store.ReapAsync(policy.Window, cancellationToken).ConfigureAwait(false);
        if (reaped > 0)
        {
            OutboxTelemetry.BecameUnknown("lease", reaped);
            _logger.Reaped(reaped);
        }

        var lag = await LagAsync(cancellationToken).ConfigureAwait(false);
        var resent = new HashSet<LineId>();
        var verdicts = await store.ResolveUnknownsAsync(Decide, MostTogether, cancellationToken).ConfigureAwait(false);
        foreach (var verdict in verdicts)
        {
            if (verdict is not UnknownVerdict.Wait)
            {
                OutboxTelemetry.UnknownResolved(verdict.GetType().Name);
            }
        }

        if (verdicts.Count(verdict => verdict is UnknownVerdict.Hold) is var held and > 0)
        {
            _logger.Held(held);
        }

        foreach (var line in resent)
        {
            signal.Wake(line);
        }

        return verdicts.Count == MostTogether;

        UnknownVerdict Decide(UnknownDelivery delivery)
        {
            var verdict = policy.Decide(delivery, lag);
            if (verdict is UnknownVerdict.Resend)
            {
                resent.Add(delivery.Line);
            }

            return verdict;
        }
    }

    /// <summary>How far the work on webhooks is behind: a receipt may be among those that wait.</summary>
    private async ValueTask<TimeSpan> LagAsync(CancellationToken cancellationToken) =>
        inbox is null || (await inbox.MeasureAsync(cancellationToken).ConfigureAwait(false)).WaitingSince is not { } since
            ? TimeSpan.Zero
            : clock.GetUtcNow() - since;
}
