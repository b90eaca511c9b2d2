// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Outbox.Refusals;

/// <summary>Tells all who record departures that a person wants no more marketing messages.</summary>
internal sealed class OptOuts(IEnumerable<ILineEventSink> sinks, ILogger<OptOuts>? logger = null)
{
    private readonly ILogger _logger = logger ?? (ILogger)NullLogger.Instance;

    /// <summary>Tells it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="citizen">The person.</param>
    /// <param name="at">When the platform said so.</param>
    /// <param name="cancellationToken">Stops the telling.</param>
    /// <exception cref="StoreException">A store does not answer; the same call may be repeated.</exception>
    public async ValueTask TellAsync(LineId line, CitizenAddress citizen, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var stopped = new LineEvent.MarketingChosen(citizen, Stopped: true) { Line = line, At = at };
        foreach (var sink in sinks)
        {
            try
            {
                await sink.TakeAsync(stopped, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception fault) when (fault is not (OperationCanceledException or StoreException))
            {
                // A sink that cannot take it in stops no other one.
                _logger.OptOutFailed(line, fault.GetType().Name);
            }
        }
    }
}
