// SPDX-License-Identifier: BSD-3-Clause

using System.Runtime.InteropServices;
using WhatsUrp.Simulator.CommandLine;
using WhatsUrp.Simulator.Receipts;

namespace WhatsUrp.Simulator;

/// <summary>The simulator as a program.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args.Contains("--help") || args.Contains("-h"))
        {
            Console.WriteLine(SimulatorArguments.Help);
            return 0;
        }

        try
        {
            return await RunAsync(SimulatorArguments.Read(args)).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is FormatException or IOException)
        {
            await Console.Error.WriteLineAsync($"{fault.Message} --help says what there is.").ConfigureAwait(false);
            return 1;
        }
    }

    private static async Task<int> RunAsync(GraphSimulatorValues values)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var simulator = await GraphSimulator.StartAsync(new()
        {
            Url = values.Url,
            Numbers = values.Numbers,
            Templates = values.Settings.Templates ?? [],
            Limits = values.Limits,
            Receipts = values.Settings.Receipts ?? ReceiptPlan.Read,
            Webhooks = values.Settings.Webhooks ?? new(),
            Seed = values.Seed,
            KeepsBodies = values.KeepsBodies,
        }, stop.Token).ConfigureAwait(false);
        await using var disposal = simulator.ConfigureAwait(false);
        Welcome.Print(Console.Out, simulator.Address, values);
        await Task.Delay(Timeout.Infinite, stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;

        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            stop.Cancel();
        }
    }
}
