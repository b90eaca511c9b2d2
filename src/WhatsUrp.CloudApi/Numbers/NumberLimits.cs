// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using WhatsUrp.CloudApi.Configuration;
using WhatsUrp.CloudApi.Graph;
using WhatsUrp.Lines;

namespace WhatsUrp.CloudApi.Numbers;

/// <summary>Tells what the platform allows each line. Answers are kept for five minutes, silence for one: the platform counts every question.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class NumberLimits(NumberClient numbers, CloudApiAccounts accounts, TimeProvider clock) : ILineLimits
{
    private static readonly TimeSpan Keep = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan KeepSilence = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<LineId, (LineLimits Limits, DateTimeOffset Until)> _known = new();

    public async ValueTask<LineLimits> FindAsync(LineId line, CancellationToken cancellationToken = default)
    {
        if (accounts.Find(line) is not { } account)
        {
            return default;
        }

        if (_known.TryGetValue(line, out var known) && clock.GetUtcNow() < known.Until)
        {
            return known.Limits;
        }

        // The platform does not tell the portfolio; lines of one business account are surely in the same.
        var portfolio = account.WabaId.Length > 0 ? account.WabaId : null;
        try
        {
            var health = await numbers.GetAsync(line, cancellationToken).ConfigureAwait(false);
            double? pace = health.Throughput switch { "STANDARD" => 80, "HIGH" => 1000, _ => null };
            known = (new LineLimits(health.MessagingLimitCount, pace, portfolio), clock.GetUtcNow() + Keep);
        }
        catch (Exception fault) when (fault is GraphException or GraphUnavailableException)
        {
            // What was known last is nearer to the truth than nothing.
            known = (known.Limits == default ? new LineLimits(null, null, portfolio) : known.Limits, clock.GetUtcNow() + KeepSilence);
        }

        _known[line] = known;
        return known.Limits;
    }
}
