// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Outbox.Upkeep;

/// <summary>Knows when a number may write to more persons than when its broadcasts were held: by what the platform tells unasked, and by asking.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class CapacityWatch(TimeProvider clock, ILogger<CapacityWatch>? logger = null, ILineLimits? limits = null)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly string[] Rises = ["UPGRADE", "THROUGHPUT_UPGRADE", "UNFLAGGED"];

    private readonly ILogger _logger = logger ?? (ILogger)NullLogger.Instance;
    private readonly ConcurrentDictionary<LineId, Known> _lines = new();

    /// <summary>Notes what the platform told of a number.</summary>
    /// <param name="change">What it told.</param>
    public void Note(LineEvent.NumberChanged change)
    {
        if (Rises.Contains(change.Change, StringComparer.OrdinalIgnoreCase))
        {
            Of(change.Line).ToldAt = change.At;
        }
    }

    /// <summary>Tells whether the number of a line may write to more persons than before; once for each rise.</summary>
    /// <param name="line">The line, some broadcast of which is held for its limit.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    public async ValueTask<bool> HasRisenAsync(LineId line, CancellationToken cancellationToken)
    {
        var known = Of(line);
        if (known.ToldAt is { } told && known.ToldAt != known.UsedAt)
        {
            // The platform tells the same again; told once, it counts once.
            known.UsedAt = told;
            return true;
        }

        if (limits is null || (known.AskedAt is { } asked && clock.GetElapsedTime(asked) < Interval))
        {
            return false;
        }

        known.AskedAt = clock.GetTimestamp();
        try
        {
            var now = (await limits.FindAsync(line, cancellationToken).ConfigureAwait(false)).PersonsPerDay;
            var before = known.Persons;
            known.Persons = now ?? before;
            return now > before;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _logger.LimitsUnknown(line, fault.GetType().Name);
            return false;
        }
    }

    private Known Of(LineId line) => _lines.GetOrAdd(line, static _ => new Known());

    private sealed class Known
    {
        public DateTimeOffset? ToldAt { get; set; }

        public DateTimeOffset? UsedAt { get; set; }

        public long? AskedAt { get; set; }

        public int? Persons { get; set; }
    }
}
