// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Outbox.Sending;

/// <summary>Tells how fast each line may send: what the platform allows, never more than is set for the line.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class LineRates(
    ILineDirectory lines, IOptions<OutboxOptions> options, TimeProvider clock, ILogger<LineRates>? logger = null, ILineLimits? limits = null)
{
    private const int ManyLines = 500;
    private static readonly TimeSpan LongGrant = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    private readonly ILogger _logger = logger ?? (ILogger)NullLogger.Instance;
    private readonly ConcurrentDictionary<LineId, Known> _known = new();

    /// <summary>Returns the rate of a line, and asks the platform in the background when what is known has grown old.</summary>
    /// <param name="line">The line.</param>
    public GateRate Of(LineId line)
    {
        var all = options.Value;
        var own = all.Lines.TryGetValue(line, out var set) ? set : null;
        var told = limits is null ? null : Ask(line);
        var rate = (own?.MessagesPerSecond, told) switch
        {
            ({ } most, { } allowed) => Math.Min(most, allowed),
            ({ } most, null) => most,
            (null, { } allowed) => allowed,
            _ => all.MessagesPerSecond,
        };
        return new GateRate(rate, own?.ReserveForReplies ?? all.ReserveForReplies, all.Grant < LongGrant && lines.Lines.Count > ManyLines ? LongGrant : all.Grant);
    }

    private double? Ask(LineId line)
    {
        var known = _known.GetOrAdd(line, static _ => new Known());
        if (known.IsDue(clock, Fresh))
        {
            _ = AskAsync(line, known);
        }

        return known.Rate;
    }

    private async Task AskAsync(LineId line, Known known)
    {
        try
        {
            known.Rate = (await limits!.FindAsync(line).ConfigureAwait(false)).MessagesPerSecond is { } rate and >= 1 ? rate : known.Rate;
        }
        catch (Exception fault)
        {
            // The rate stays as it is: sending must not hang on a question.
            _logger.LimitsUnknown(line, fault.GetType().Name);
        }
    }

    private sealed class Known
    {
        private readonly Lock _lock = new();
        private long? _askedAt;

        public double? Rate
        {
            get
            {
                lock (_lock)
                {
                    return field;
                }
            }

            set
            {
                lock (_lock)
                {
                    field = value;
                }
            }
        }

        public bool IsDue(TimeProvider clock, TimeSpan fresh)
        {
            lock (_lock)
            {
                if (_askedAt is { } asked && clock.GetElapsedTime(asked) < fresh)
                {
                    return false;
                }

                _askedAt = clock.GetTimestamp();
                return true;
            }
        }
    }
}
