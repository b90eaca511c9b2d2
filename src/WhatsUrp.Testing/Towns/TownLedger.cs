// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.Testing.Towns;

/// <summary>The ledger of the host, if it has one: it tells when nothing that is due waits to be sent.</summary>
internal sealed class TownLedger(IServiceProvider services)
{
    // Workers of the host send in the background, by the machine's clock and not by the town's.
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    /// <summary>Waits until all that is due has left.</summary>
    public async Task WhenStillAsync(CancellationToken cancellationToken)
    {
        while (!await IsStillAsync(cancellationToken).ConfigureAwait(false))
        {
            await Task.Delay(Glance, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Tells whether nothing is due and nothing is on the wire.</summary>
    public async Task<bool> IsStillAsync(CancellationToken cancellationToken)
    {
        if (services.GetService<IOutboxUpkeep>() is not { } ledger)
        {
            return true;
        }

        foreach (var line in services.GetRequiredService<ILineDirectory>().Lines)
        {
            var state = await ledger.MeasureAsync(line.Id, cancellationToken).ConfigureAwait(false);
            if (state.Sending > 0 || state.Ready.Any(count => count > 0))
            {
                return false;
            }
        }

        return true;
    }
}
