// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Tests.Processes;

namespace WhatsUrp.ConsoleHost.Tests.Demo;

public sealed class DemoTests : IDisposable
{
    private readonly Folder _folder = new();

    [Fact]
    public async Task Without_a_command_the_demo_plays_a_day_and_leaves_nothing_behind()
    {
        var result = await _folder.RunAsync("");

        Assert.Equal("", result.Error);
        Assert.Equal(0, result.ExitCode);
        Assert.Empty(_folder.Names);
        await Verify(result.Text);
    }

    [Fact]
    public async Task Demo_can_be_asked_for_by_name()
    {
        var result = await _folder.RunAsync("", "demo");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Iscritti: ", result.Text, StringComparison.Ordinal);
        Assert.Contains("Segnalazioni: ", result.Text, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
