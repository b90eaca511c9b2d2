// SPDX-License-Identifier: BSD-3-Clause

using System.Text.Json;
using WhatsUrp.ConsoleHost.Conformance;
using WhatsUrp.ConsoleHost.Hosting;

namespace WhatsUrp.ConsoleHost.CommandLine;

/// <summary><c>hours --vectors</c>: how many cases of opening_hours.js come out as there.</summary>
internal static class VectorCommand
{
    /// <summary>Runs the cases and prints the score of each gate, with every case that failed one; 1 when a gate does not hold.</summary>
    public static int Run(string file, Terminal terminal)
    {
        if (!File.Exists(file))
        {
            throw new OperatorException($"There is no file of cases {file}.");
        }

        try
        {
            return Print(VectorRunner.Run(File.ReadAllText(file)), terminal.Out);
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException)
        {
            throw new OperatorException($"{file} is no file of cases: {fault.Message}");
        }
    }

    private static int Print(VectorReport report, TextWriter output)
    {
        foreach (var gate in report.Gates)
        {
            output.WriteLine(gate);
            foreach (var failure in gate.Bar is null ? [] : gate.Failures)
            {
                output.WriteLine($"  {failure}");
            }
        }

        output.WriteLine();
        foreach (var score in report.Categories.Append(report.Comments))
        {
            output.WriteLine(score);
        }

        output.Flush();
        return report.Holds ? 0 : 1;
    }
}
