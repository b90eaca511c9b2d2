// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using WhatsUrp.Benchmarks.Graph;
using WhatsUrp.Benchmarks.Reports;

// dotnet run -c Release --project benchmarks/WhatsUrp.Broadcasts.Benchmarks -- ratio | growth | processes | preview | all
if (args is [GraphServer.Word, var milliseconds])
{
    return await GraphServer.RunAsync(TimeSpan.FromMilliseconds(double.Parse(milliseconds, CultureInfo.InvariantCulture)));
}

Dictionary<string, Func<Task>> reports = new()
{
    ["ratio"] = Ratio.RunAsync,
    ["growth"] = Growth.RunAsync,
    ["processes"] = Processes.RunAsync,
    ["preview"] = Preview.RunAsync,
};
var chosen = args is ["all"] ? [.. reports.Keys] : args;
if (chosen.Length == 0 || chosen.Any(name => !reports.ContainsKey(name)))
{
    Console.Error.WriteLine($"Say what to measure: all, or some of {string.Join(", ", reports.Keys)}.");
    return 2;
}

Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}");
foreach (var name in chosen)
{
    await reports[name]();
}

return 0;
