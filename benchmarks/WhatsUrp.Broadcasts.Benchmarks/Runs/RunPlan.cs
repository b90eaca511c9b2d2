// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Benchmarks.Runs;

/// <summary>One broadcast to be measured.</summary>
/// <param name="Recipients">To how many.</param>
/// <param name="Processes">By how many processes of the webhook host.</param>
/// <param name="MostInFlight">How many requests each process has on the wire at most.</param>
/// <param name="PerSecond">The rate of the number.</param>
/// <param name="Delay">How long the platform takes to answer.</param>
/// <param name="Before">How many to as many the same processes have sent before, which are not counted: by then they have compiled what they run.</param>
internal sealed record RunPlan(int Recipients, int Processes, int MostInFlight, int PerSecond = 100_000, TimeSpan Delay = default, int Before = 0);
