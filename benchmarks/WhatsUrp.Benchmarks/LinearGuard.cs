// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using WhatsUrp.Commands.Grammar;

namespace WhatsUrp.Benchmarks;

/// <summary>P16: twice the text takes less than three times the time. The least of many rounds is compared, which a busy machine disturbs least.</summary>
internal static class LinearGuard
{
    private const double MostRatio = 3;
    private const int Rounds = 60;
    private const int Calls = 50;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>Measures, and prints each ratio.</summary>
    /// <returns>The exit code: 1 when one is too large.</returns>
    public static int Run()
    {
        var grammar = SanRomano.Grammar();
        var exitCode = 0;
        foreach (var (name, text) in (ReadOnlySpan<(string, Func<int, string>)>)[("chat", LongTexts.Chat), ("hostile", LongTexts.Hostile), ("marks", LongTexts.Marks)])
        {
            foreach (var length in (ReadOnlySpan<int>)[512, 1024, 2048])
            {
                var (one, two) = Least(grammar, text(length), text(2 * length));
                var ratio = two / (double)one;
                exitCode = ratio < MostRatio ? exitCode : 1;
                Console.WriteLine($"{name} {length} to {2 * length}: {Micros(one)} to {Micros(two)} µs, ratio {ratio:0.00}{(ratio < MostRatio ? "" : " TOO MUCH")}");
            }
        }

        return exitCode;
    }

    private static (long One, long Two) Least(CompiledGrammar grammar, string one, string two)
    {
        // Until the compiler is done with the paths that this text takes.
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
        {
            Time(grammar, two);
        }

        var (least, leastOfTwo) = (long.MaxValue, long.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            // In turns, so that a disturbance meets both.
            least = Math.Min(least, Time(grammar, one));
            leastOfTwo = Math.Min(leastOfTwo, Time(grammar, two));
        }

        return (least, leastOfTwo);
    }

    private static long Time(CompiledGrammar grammar, string text)
    {
        var start = Stopwatch.GetTimestamp();
        for (var call = 0; call < Calls; call++)
        {
            grammar.Parse(text);
        }

        return Stopwatch.GetTimestamp() - start;
    }

    private static string Micros(long ticks) => (Stopwatch.GetElapsedTime(0, ticks).TotalMicroseconds / Calls).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}
