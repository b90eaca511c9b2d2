// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Tests.Processes;

namespace WhatsUrp.ConsoleHost.Tests.Hours;

public sealed class HoursTests : IDisposable
{
    private readonly Folder _folder = new();

    [Theory]
    [InlineData("2026-05-18T10:00")]
    [InlineData("2026-05-18T22:00")]
    [InlineData("2026-06-02T10:00")]
    public async Task Open_or_closed_with_the_rule_the_next_change_and_the_week(string at)
    {
        var result = await _folder.RunAsync("", "hours", "--at", at);

        Assert.Equal(0, result.ExitCode);
        await Verify(result.Text).UseParameters(at);
    }

    [Fact]
    public async Task The_same_for_programs()
    {
        var result = await _folder.RunAsync("", "hours", "--at", "2026-06-02T10:00", "--json");

        Assert.Equal(0, result.ExitCode);
        await Verify(Assert.Single(result.Lines));
    }

    [Fact]
    public async Task The_closures_of_a_year_by_date_with_reason_and_act()
    {
        await _folder.ChatAsync(
            """
            /close 2027-12-24 14:00-24:00 act="Ord. 12/2027" vigilia di Natale
            /close 2027-08-09/2027-08-10 chiusura estiva
            /open 2027-12-23 14:00-17:00 recupero
            """);
        var result = await _folder.RunAsync("", "hours", "--year", "2027", "--data", "whatsurp.db");

        Assert.Equal(0, result.ExitCode);
        await Verify(result.Text);
    }

    [Fact]
    public async Task The_closures_of_the_present_year_for_programs()
    {
        var result = await _folder.RunAsync("", "hours", "--at", "2026-05-18T10:00", "--json", "--year");

        Assert.Equal(0, result.ExitCode);
        await Verify(Assert.Single(result.Lines));
    }

    [Fact]
    public async Task The_present_is_the_default()
    {
        var result = await _folder.RunAsync("", "hours", "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("\"week\":[{", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notation_is_tried_out_in_place_of_the_lines_hours()
    {
        var result = await _folder.RunAsync("", "hours", "--at", "2026-06-02T10:00", "--osm", "Mo-Fr 09:00-13:00; We 15:00-17:00 \"su richiesta\"; PH off");

        Assert.Equal(0, result.ExitCode);
        await Verify(result.Text);
    }

    [Fact]
    public async Task What_is_no_notation_is_drawn_with_its_place()
    {
        var result = await _folder.RunAsync("", "hours", "--osm", "Mo-Fr 09:00-13:00; Sa 9-12");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("Mo-Fr 09:00-13:00; Sa 9-12\n                      ^\nAt character 23: hours and minutes are written as 09:00.\n", result.Error);
    }

    [Fact]
    public async Task Cases_are_run_and_scored_and_a_gate_that_does_not_hold_fails()
    {
        const string Case = """
            { "id": 1, "kind": "intervals", "tier": "A", "category": "time", "features": ["time"], "value": "Mo 09:00-13:00", "location": null, "conf": {},
              "from": { "utc": "2026-05-24T22:00:00.000Z" }, "to": { "utc": "2026-05-25T22:00:00.000Z" },
              "expected": [ { "from": { "utc": "2026-05-25T07:00:00.000Z" }, "to": { "utc": "2026-05-25T11:00:00.000Z" }, "unknown": false } ] }
            """;
        var good = _folder.Write("good.json", $$"""{ "timeZone": "Europe/Rome", "vectors": [ {{Case}} ] }""");
        var bad = _folder.Write("bad.json", $$"""{ "timeZone": "Europe/Athens", "vectors": [ {{Case}} ] }""");

        var holds = await _folder.RunAsync("", "hours", "--vectors", good);
        var fails = await _folder.RunAsync("", "hours", "--vectors", bad);
        var none = await _folder.RunAsync("", "hours", "--vectors", "nowhere.json");

        Assert.Equal((0, 1, 1), (holds.ExitCode, fails.ExitCode, none.ExitCode));
        Assert.Contains("A: 1 of 1", holds.Text, StringComparison.Ordinal);
        Assert.Contains("A: 0 of 1, below the bar of 100", fails.Text, StringComparison.Ordinal);
        Assert.Contains("nowhere.json", none.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
