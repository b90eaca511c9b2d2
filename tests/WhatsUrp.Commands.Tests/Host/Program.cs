// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Commands.Tests.Host;

/// <summary>The tests as a program of their own: reads a file of texts on whatever host it was started on, and prints what it understood.</summary>
internal static class Program
{
    public static void Main(string[] arguments)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput());
        output.WriteLine(HostReading.Culture());
        foreach (var line in HostReading.All(TextFile.Read(arguments[0])))
        {
            output.WriteLine(line);
        }
    }
}
