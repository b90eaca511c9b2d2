// SPDX-License-Identifier: BSD-3-Clause

using System.Text.RegularExpressions;
using WhatsUrp.OfficeHours.Configuration;
using WhatsUrp.OfficeHours.Schedules;
using WhatsUrp.OfficeHours.Tests.Configuration;
using WhatsUrp.TestKit.Files;

namespace WhatsUrp.OfficeHours.Tests.Guide;

/// <summary>The guide is read as it stands: its snippets have no faults, and its tables are what the schedules answer.</summary>
public sealed partial class GuideTests
{
    private static readonly string[] Sections = File.ReadAllText(ProjectRoot.PathOf("docs/guide/office-hours.md")).ReplaceLineEndings("\n").Split("\n## ")[1..];

    public static TheoryData<string> Cases => [.. Sections.Select(section => section.Split('\n')[0])];

    [Fact]
    public void There_are_ten_cases() => Assert.Equal(10, Sections.Length);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_means_what_its_table_says(string title)
    {
        var section = Sections.Single(text => text.StartsWith(title + "\n", StringComparison.Ordinal));
        var json = section.Split("```json\n")[1].Split("```")[0];
        var reading = OfficeScheduleReader.Read(Json.Hours(json), "comune");
        Assert.Empty(reading.Faults);

        var schedule = Schedule(reading, Header().Match(section));
        var rows = Row().Matches(section);
        Assert.True(rows.Count >= 2, "no instants");
        Assert.All(rows, row => Assert.True(
            schedule.IsOpen(SanRomano.At(row.Groups["at"].Value)) == (row.Groups["state"].Value == "open"),
            $"{title}: {row.Value}"));
    }

    private static OfficeSchedule Schedule(ScheduleReading reading, Match header) => (header.Groups["kind"].Value, header.Groups["name"].Value) switch
    {
        ("office", var office) => reading.Offices[office],
        ("channel", var channel) => reading.Channels[channel],
        _ => reading.Schedule!,
    };

    [GeneratedRegex(@"^\| instant( of (?<kind>office|channel) (?<name>\S+))? \| \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Header();

    [GeneratedRegex(@"^\| (?<at>\d{4}-\d\d-\d\d \d\d:\d\d) \| (?<state>open|closed) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
