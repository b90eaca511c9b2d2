// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Limits;

/// <summary>Counts the unique people whom a portfolio reaches outside service windows in a moving day.</summary>
internal sealed class ReachGate
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Reach> _portfolios = new(StringComparer.Ordinal);

    public bool TryReach(string portfolio, string person, int limit, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (!_portfolios.TryGetValue(portfolio, out var reach))
            {
                _portfolios[portfolio] = reach = new();
            }

            return reach.TryAdd(person, limit, now);
        }
    }

    private sealed class Reach
    {
        private readonly Dictionary<string, DateTimeOffset> _last = new(StringComparer.Ordinal);
        private readonly Queue<(string Person, DateTimeOffset At)> _sends = new();

        public bool TryAdd(string person, int limit, DateTimeOffset now)
        {
            while (_sends.TryPeek(out var oldest) && oldest.At <= now - Day)
            {
                _sends.Dequeue();
                if (_last[oldest.Person] == oldest.At)
                {
                    _last.Remove(oldest.Person);
                }
            }

            if (!_last.ContainsKey(person) && _last.Count >= limit)
            {
                return false;
            }

            if (!_last.TryGetValue(person, out var last) || last != now)
            {
                _last[person] = now;
                _sends.Enqueue((person, now));
            }

            return true;
        }
    }
}
