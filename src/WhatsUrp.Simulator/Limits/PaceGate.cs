// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;

namespace WhatsUrp.Simulator.Limits;

/// <summary>Lets a steady pace through with a burst that is borrowed from the future and paid back.</summary>
/// <remarks>Invariant: a key's debt, the time until its burst is earned again, never passes burst × interval.</remarks>
internal sealed class PaceGate(TimeSpan interval, int burst)
{
    private readonly ConcurrentDictionary<string, long> _paid = new(StringComparer.Ordinal);

    public bool TryPass(string key, DateTimeOffset now)
    {
        while (true)
        {
            var seen = _paid.TryGetValue(key, out var until);
            var next = Math.Max(until, now.UtcTicks) + interval.Ticks;
            if (next - now.UtcTicks > interval.Ticks * burst)
            {
                return false;
            }

            if (seen ? _paid.TryUpdate(key, next, until) : _paid.TryAdd(key, next))
            {
                return true;
            }
        }
    }
}
