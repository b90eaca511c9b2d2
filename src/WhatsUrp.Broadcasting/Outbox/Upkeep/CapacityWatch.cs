// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using System.Globalization;
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

    /// <summary>Notes what the platform told of a number. It tells the same several times: that counts once.</summary>
    /// <param name="change">What it told.</param>
    public void Note(LineEvent.NumberChanged change)
    {
        var known = _lines.GetOrAdd(change.Line, static _ => new Known());
        lock (known)
        {
            var isLater = !(change.At <= known.ToldAt);
            var limit = LimitOf(change.Limit);
            known.HasRisen |= isLater && (Rises.Contains(change.Change, StringComparer.OrdinalIgnoreCase) || limit > (known.Persons ?? 0));
            known.ToldAt = isLater ? change.At : known.ToldAt;
            known.Persons = isLater ? limit ?? known.Persons : known.Persons;
        }
    }

    /// <summary>Tells whether the number of a line may write to more persons than before; once for each rise.</summary>
    /// <param name="line">The line, some broadcasts of which are held for its limit.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    public async ValueTask<bool> HasRisenAsync(LineId line, CancellationToken cancellationToken)
    {
        var known = _lines.GetOrAdd(line, static _ => new Known());
        lock (known)
        {
            if (known.HasRisen)
            {
                known.HasRisen = false;
                return true;
            }

            if (limits is null || (known.AskedAt is { } asked && clock.GetElapsedTime(asked) < Interval))
            {
                return false;
            }

            known.AskedAt = clock.GetTimestamp();
        }

        try
        {
            var now = (await limits.FindAsync(line, cancellationToken).ConfigureAwait(false)).PersonsPerDay;
            lock (known)
            {
                var before = known.Persons;
                known.Persons = now ?? before;
                return now > before;
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            _logger.LimitsUnknown(line, fault.GetType().Name);
            return false;
        }
    }

    /// <summary>Reads a limit as the platform writes it: <c>2000</c>, <c>TIER_250</c>, <c>TIER_10K</c>, <c>TIER_UNLIMITED</c>.</summary>
    internal static int? LimitOf(string? text)
    {
        var word = (text ?? "").Trim().ToUpperInvariant().Replace("TIER_", "", StringComparison.Ordinal);
        var thousands = word.EndsWith('K');
        return word is "UNLIMITED" or "-1" ? int.MaxValue
            : int.TryParse(thousands ? word[..^1] : word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1_000_000
                ? number * (thousands ? 1000 : 1)
                : null;
    }

    private sealed class Known
    {
        public bool HasRisen { get; set; }

        public DateTimeOffset? ToldAt { get; set; }

        public long? AskedAt { get; set; }

        public int? Persons { get; set; }
    }
}
