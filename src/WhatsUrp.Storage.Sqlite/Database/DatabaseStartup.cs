// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Hosting;

namespace WhatsUrp.Storage.Sqlite.Database;

/// <summary>Opens and migrates the database before any other service of the host starts.</summary>
internal sealed class DatabaseStartup(SqliteDatabase database) : IHostedLifecycleService
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
