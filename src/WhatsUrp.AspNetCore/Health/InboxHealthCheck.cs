// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WhatsUrp.Inbox;

namespace WhatsUrp.AspNetCore.Health;

/// <summary>Healthy when the store answers and no webhook waits too long; degraded when one does. What is in quarantine is told, and hurts nobody else.</summary>
internal sealed class InboxHealthCheck(IWebhookInbox inbox, WebhookOptions options, TimeProvider clock) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        InboxState state;
        try
        {
            state = await inbox.MeasureAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (StoreException failure)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, "The store does not answer: webhooks are answered with 503.", failure);
        }

        var lag = state.WaitingSince is { } since ? clock.GetUtcNow() - since : TimeSpan.Zero;
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["waiting"] = state.Waiting,
            ["lagSeconds"] = Math.Max(0, lag.TotalSeconds),
            ["quarantined"] = state.Quarantined,
        };
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{state.Waiting} webhooks wait, the oldest for {Math.Max(0, (long)lag.TotalSeconds)} s; {state.Quarantined} items are in quarantine.");
        return lag > options.LagLimit
            ? HealthCheckResult.Degraded(text, data: data)
            : HealthCheckResult.Healthy(text, data);
    }
}
