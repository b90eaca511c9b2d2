// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WhatsUrp.Deliveries;

namespace WhatsUrp.Broadcasting.Outbox.Identity;

/// <summary>Asks the ledger once which deployment it belongs to, which raises its fence when it was left alone for long.</summary>
/// <remarks>Nothing is claimed, resolved or applied before. Thread-safe.</remarks>
internal sealed class DeploymentSeal(IOutboxUpkeep upkeep, IOptions<OutboxOptions> options, ILogger<DeploymentSeal>? logger = null) : IDisposable
{
    private readonly ILogger _logger = logger ?? (ILogger)NullLogger.Instance;
    private readonly SemaphoreSlim _once = new(1, 1);
    private Seal? _seal;

    /// <summary>Returns the seal of the deployment.</summary>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <exception cref="StoreException">The store does not answer; the same call may be repeated.</exception>
    public async ValueTask<Seal> GetAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _seal) is { } known)
        {
            return known;
        }

        await _once.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_seal is { } made)
            {
                return made;
            }

            var deployment = await upkeep.EnrolAsync(options.Value.LongestAbsence, cancellationToken).ConfigureAwait(false);
            if (deployment.IsFenced)
            {
                _logger.Fenced(options.Value.LongestAbsence);
            }

            var seal = new Seal(new OpaqueValue(deployment), deployment.Key);
            Volatile.Write(ref _seal, seal);
            return seal;
        }
        finally
        {
            _once.Release();
        }
    }

    public void Dispose() => _once.Dispose();
}
