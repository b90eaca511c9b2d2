// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator;

/// <summary>The simulator as a program.</summary>
internal static class Program
{
    private static async Task Main()
    {
        var simulator = await GraphSimulator.StartAsync().ConfigureAwait(false);
        await using var stop = simulator.ConfigureAwait(false);
        Console.WriteLine(simulator.Address);
        await Task.Delay(Timeout.Infinite).ConfigureAwait(false);
    }
}
