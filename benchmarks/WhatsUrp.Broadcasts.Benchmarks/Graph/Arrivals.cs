// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Benchmarks.Graph;

/// <summary>What came to the Graph server.</summary>
/// <param name="Count">How many messages.</param>
/// <param name="Seconds">From the first to the last.</param>
/// <param name="FullestSecond">How many in the fullest second.</param>
/// <param name="MedianSecond">How many in the median second.</param>
internal readonly record struct Arrivals(int Count, double Seconds, int FullestSecond, int MedianSecond)
{
    public double PerSecond => Count / Math.Max(Seconds, 0.001);
}
