// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Hosting;

namespace WhatsUrp.Storage.PostgreSql.Database;

/// <summary>Opens the database and sees to its schema before any other service of the host starts.</summary>
internal sealed class DatabaseStartup(PostgreSqlDatabase database) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => database.OpenAsync(cancellationToken).AsTask();

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
