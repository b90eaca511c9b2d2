// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using WhatsUrp.OfficeHours.Configuration;
using WhatsUrp.TestKit.Files;

namespace WhatsUrp.OfficeHours.Tests.Configuration;

/// <summary>The hours of the sample configurations of other comuni.</summary>
public sealed class SampleHoursTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(ProjectRoot.PathOf("samples/configurations"), "*.json")
        .Select(file => Path.GetFileName(file))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_hours_of_a_sample_are_without_fault(string file)
    {
        var lines = new ConfigurationBuilder().AddJsonFile(ProjectRoot.PathOf($"samples/configurations/{file}")).Build().GetSection("WhatsUrp:Lines");

        Assert.All(
            lines.GetChildren().Where(line => line.GetSection("OfficeHours").Exists()),
            line => Assert.Empty(OfficeScheduleReader.Read(line.GetSection("OfficeHours"), line.Key).Faults));
    }
}
