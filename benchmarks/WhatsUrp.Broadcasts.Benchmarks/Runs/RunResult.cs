// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Benchmarks.Graph;

namespace WhatsUrp.Benchmarks.Runs;

/// <summary>What a broadcast took.</summary>
/// <param name="Arrivals">What came to the platform.</param>
/// <param name="Recorded">Seconds from the first message at the platform until every outcome stood in the ledger.</param>
/// <param name="PeakMegabytes">The largest resident memory of a process.</param>
internal sealed record RunResult(Arrivals Arrivals, double Recorded, double PeakMegabytes)
{
    public double PerSecond => Arrivals.Count / Recorded;

    public double Microseconds => Recorded * 1_000_000 / Arrivals.Count;
}
