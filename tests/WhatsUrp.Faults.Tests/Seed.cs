// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using Xunit.Abstractions;

namespace WhatsUrp.Faults.Tests;

/// <summary>Where the random instants come from: <c>WHATSURP_FAULT_SEED</c>, or anew each time.</summary>
internal static class Seed
{
    /// <summary>Begins a sequence, and prints how to see it again.</summary>
    public static Random Draw(ITestOutputHelper output)
    {
        var seed = Environment.GetEnvironmentVariable("WHATSURP_FAULT_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        output.WriteLine($"WHATSURP_FAULT_SEED={seed}");
        return new Random(seed);
    }
}
