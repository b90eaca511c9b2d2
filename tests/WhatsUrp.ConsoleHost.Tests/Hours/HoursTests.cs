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
    public async Task The_present_is_the_default()
    {
        var result = await _folder.RunAsync("", "hours", "--json");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("\"week\":[{", Assert.Single(result.Lines), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
