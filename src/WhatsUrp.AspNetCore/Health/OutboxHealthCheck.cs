// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.AspNetCore.Health;

/// <summary>
/// Healthy while the ledger's messages leave and their receipts come. Unhealthy when many accepted messages wait for a receipt and none has
/// come for two minutes, or when a lease has been over for a minute and nobody looks after it.
/// </summary>
internal sealed class OutboxHealthCheck(TimeProvider clock, ILineDirectory? lines = null, IOutboxUpkeep? ledger = null) : IHealthCheck
{
    private const int Many = 10;
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LeftAlone = TimeSpan.FromMinutes(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (ledger is null || lines is null)
        {
            return HealthCheckResult.Healthy("Messages leave at once: there is no ledger.");
        }

        var (faults, data) = (new List<string>(), new Dictionary<string, object>(StringComparer.Ordinal));
        foreach (var line in lines.Lines)
        {
            OutboxState state;
            try
            {
                state = await ledger.MeasureAsync(line.Id, cancellationToken).ConfigureAwait(false);
            }
            catch (StoreException failure)
            {
                return new HealthCheckResult(context.Registration.FailureStatus, "The store does not answer: nothing leaves.", failure);
            }

            data[line.Id.Value] = string.Create(
                CultureInfo.InvariantCulture,
                $"{state.Ready.Sum()} ready, {state.Sending} being sent, {state.Unknown} unknown, {state.WithoutReceipt} without a receipt");
            faults.AddRange(Faults(line.Id, state, clock.GetUtcNow()));
        }

        return faults.Count == 0
            ? HealthCheckResult.Healthy("Messages leave, and receipts come.", data)
            : new HealthCheckResult(context.Registration.FailureStatus, string.Join(' ', faults), data: data);
    }

    private static IEnumerable<string> Faults(LineId line, OutboxState state, DateTimeOffset now)
    {
        if (state.WithoutReceipt >= Many && !(now - state.LastReceiptAt < Silence))
        {
            yield return $"Line {line}: accepted messages have no receipt, and none comes; see to the webhook.";
        }

        if (now - state.OldestLease > LeftAlone)
        {
            yield return $"Line {line}: a message stays in the hands of a process that is gone, and nobody looks after it.";
        }
    }
}
