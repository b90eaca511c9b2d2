// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using System.Globalization;

namespace WhatsUrp.Benchmarks.Graph;

/// <summary>When requests came.</summary>
internal sealed class ArrivalTimes
{
    private readonly Lock _lock = new();
    private readonly List<long> _times = [];

    /// <summary>Notes one.</summary>
    /// <returns>How many came before it.</returns>
    public int Add(long at)
    {
        lock (_lock)
        {
            _times.Add(at);
            return _times.Count - 1;
        }
    }

    /// <summary>Tells how many came after the first ones, within how many seconds, how many in the fullest second, and how many in the median one.</summary>
    public string Tell(int after)
    {
        long[] times;
        lock (_lock)
        {
            times = [.. _times.Skip(after)];
        }

        var (most, from) = (0, 0);
        for (var to = 0; to < times.Length; to++)
        {
            while (times[to] - times[from] > Stopwatch.Frequency)
            {
                from++;
            }

            most = Math.Max(most, to - from + 1);
        }

        var seconds = times.Length == 0 ? 0 : (double)(times[^1] - times[0]) / Stopwatch.Frequency;
        return string.Create(CultureInfo.InvariantCulture, $"{times.Length} {seconds:0.000} {most} {Median(times)}");
    }

    /// <summary>The median of the whole seconds between the first and the last: what is reached once all are warm and none has ended.</summary>
    private static int Median(long[] times)
    {
        if (times.Length == 0)
        {
            return 0;
        }

        var seconds = new int[((times[^1] - times[0]) / Stopwatch.Frequency) + 1];
        foreach (var time in times)
        {
            seconds[(time - times[0]) / Stopwatch.Frequency]++;
        }

        Array.Sort(seconds);
        return seconds[seconds.Length / 2];
    }
}
