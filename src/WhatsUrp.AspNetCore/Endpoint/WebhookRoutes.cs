// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace WhatsUrp.AspNetCore.Endpoint;

/// <summary>The paths of the webhook; the log tells them once the host has started.</summary>
internal sealed class WebhookRoutes(ILogger<WebhookRoutes> logger) : IHostedLifecycleService
{
    private readonly List<WebhookRoute> _routes = [];

    /// <summary>Adds a path. Paths are mapped while the host is built, by one thread.</summary>
    public void Add(WebhookRoute route) => _routes.Add(route);

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (_routes.Count == 0)
        {
            logger.NoRoute();
        }

        foreach (var route in _routes)
        {
            foreach (var line in route.Lines)
            {
                logger.Serves(route.Pattern, line.Id, Mask(line.Number.PhoneNumberId));
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static string Mask(string id) => id.Length > 4 ? "…" + id[^4..] : "…";
}
