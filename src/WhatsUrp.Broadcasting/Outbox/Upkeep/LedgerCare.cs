// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;

namespace WhatsUrp.Broadcasting.Outbox.Upkeep;

/// <summary>Notes each minute that somebody looks after the ledger; each night lets it check its own promises, and forget what has served.</summary>
internal sealed class LedgerCare(
    ILineDirectory lines, IOutboxUpkeep upkeep, IOptions<OutboxOptions> options, TimeProvider clock, ILogger<LedgerCare>? logger = null)
{
    /// <summary>An hour in UTC, at which Italy sleeps in summer and in winter.</summary>
    private static readonly TimeSpan NightAt = TimeSpan.FromHours(1.5);
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly ILogger _logger = logger ?? (ILogger)NullLogger.Instance;
    private DateTimeOffset? _next;

    public Duty Beat => new("beat", Interval, BeatAsync);

    public Duty Night => new("nightly audit", Interval, NightAsync);

    private async ValueTask<bool> BeatAsync(CancellationToken cancellationToken)
    {
        await upkeep.BeatAsync(cancellationToken).ConfigureAwait(false);
        return false;
    }

    private async ValueTask<bool> NightAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        _next ??= NightAfter(now);
        if (now < _next)
        {
            return false;
        }

        foreach (var line in lines.Lines)
        {
            var findings = await upkeep.InspectAsync(line.Id, cancellationToken).ConfigureAwait(false);
            foreach (var finding in findings)
            {
                OutboxTelemetry.Found(line.Id, finding.Invariant);
                _logger.PromiseBroken(line.Id, finding.Invariant, finding.Subject, finding.Sentence);
            }

            if (findings.Count == 0)
            {
                _logger.PromisesKept(line.Id);
            }
        }

        var kept = options.Value;
        _logger.Purged(await upkeep.PurgeAsync(new Retention(kept.KeepContent, kept.KeepDeliveries, kept.KeepReceipts), cancellationToken).ConfigureAwait(false));

        // Only now: a store that did not answer is asked again in a minute.
        _next = NightAfter(now);
        return false;
    }

    private static DateTimeOffset NightAfter(DateTimeOffset now)
    {
        var tonight = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) + NightAt;
        return tonight > now ? tonight : tonight.AddDays(1);
    }
}
