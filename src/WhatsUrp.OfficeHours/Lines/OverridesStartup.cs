// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Hosting;

namespace WhatsUrp.OfficeHours.Lines;

/// <summary>Puts the overrides on record in force before any service of the host starts.</summary>
/// <remarks>It asks for them late: the host makes its services before it has told the faults of every configuration together.</remarks>
internal sealed class OverridesStartup(Lazy<OfficeHoursOverrides> overrides) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => overrides.Value.LoadAsync(cancellationToken).AsTask();

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
