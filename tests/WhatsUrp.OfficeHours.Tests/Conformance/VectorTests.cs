// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Conformance;
using WhatsUrp.TestKit.Data;
using Xunit.Abstractions;

namespace WhatsUrp.OfficeHours.Tests.Conformance;

/// <summary>The cases of opening_hours.js, which are no part of the project: the file that <c>WHATSURP_OH_VECTORS</c> names, else the shared one.</summary>
public sealed class VectorTests(ITestOutputHelper output)
{
    private const string Vectors = "opening-hours/vectors.json";

    [SharedDataFact(Vectors)]
    public void Every_gate_holds()
    {
        var report = VectorRunner.Run(File.ReadAllText(SharedData.PathOf(Vectors)));
        foreach (var score in report.Gates.Concat(report.Categories).Append(report.Comments))
        {
            output.WriteLine(score.ToString());
        }

        Assert.True(
            report.Holds,
            string.Join('\n', report.Gates.Where(static gate => !gate.Holds).SelectMany(static gate => gate.Failures.Prepend(gate.ToString()))));
        Assert.True(report.Gates.Sum(static gate => gate.Total) > 0, "The file has no case.");
    }

    [Fact]
    public void Where_there_are_shared_data_the_vectors_are_among_them() =>
        Assert.True(!Directory.Exists(SharedData.Folder) || SharedData.WhyMissing(Vectors) is null, SharedData.WhyMissing(Vectors));
}
