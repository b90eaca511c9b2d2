// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Hosting;

namespace WhatsUrp.Broadcasting.Outbox.Sending;

/// <summary>Runs the engine with the host; without a ledger there is none, and nothing to do.</summary>
internal sealed class OutboxWorker(OutboxEngine? engine) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => engine?.RunAsync(stoppingToken) ?? Task.CompletedTask;
}
