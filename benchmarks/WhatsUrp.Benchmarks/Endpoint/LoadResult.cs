// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Benchmarks.Endpoint;

/// <summary>What came of offering requests at a rate.</summary>
/// <param name="Offered">Requests a second that fell due.</param>
/// <param name="Achieved">Requests a second that were answered with 200, until the last answer.</param>
/// <param name="P50">The median of the latencies, from the instant at which a request fell due.</param>
/// <param name="P99">The 99th percentile.</param>
/// <param name="Worst">The longest latency.</param>
/// <param name="Failed">Requests that were answered otherwise, or not at all.</param>
/// <param name="DrainRate">Bodies a second that the worker finished afterwards; not measured where it is missing.</param>
internal sealed record LoadResult(double Offered, double Achieved, TimeSpan P50, TimeSpan P99, TimeSpan Worst, int Failed, double? DrainRate = null);
