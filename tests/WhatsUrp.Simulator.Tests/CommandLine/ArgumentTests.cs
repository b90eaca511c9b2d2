// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.CommandLine;
using WhatsUrp.Simulator.Limits;

namespace WhatsUrp.Simulator.Tests.CommandLine;

public sealed class ArgumentTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Without_arguments_everything_has_its_default()
    {
        var values = SimulatorArguments.Read([]);

        Assert.Equal(("http://127.0.0.1:5080/", 1, true, "100000000000001"), (values.Url.ToString(), values.Seed, values.KeepsBodies, Assert.Single(values.Numbers).PhoneNumberId));
        Assert.Equal(new SimulatorLimits(), values.Limits);
    }

    [Fact]
    public void Arguments_win_over_the_settings_file()
    {
        File.WriteAllText(_file, """{"numbers":[{"phoneNumberId":"1","accessToken":"a"},{"phoneNumberId":"2"}],"templates":[{"name":"t"}],"limits":{"pairBurst":null},"webhooks":{"mostUpdates":9},"receipts":{"steps":[]}}""");

        var values = SimulatorArguments.Read(["--settings", _file, "--access-token", "b", "--webhook=http://127.0.0.1:5000/webhook", "--display-number", "+390585", "--seed", "7", "--bodies", "false"]);

        Assert.Equal(["1", "2"], values.Numbers.Select(number => number.PhoneNumberId));
        Assert.Equal(("b", "390585", "http://127.0.0.1:5000/webhook"), values.Numbers[0] is var number ? (number.AccessToken, number.DisplayPhoneNumber, number.Webhook!.ToString()) : default);
        Assert.Equal((7, false, 80, 9, 0), (values.Seed, values.KeepsBodies, values.Limits.MessagesPerSecond!.Value, values.Settings.Webhooks!.MostUpdates, values.Settings.Receipts!.Steps.Count));
        Assert.Null(values.Limits.PairBurst);
        Assert.Equal(("390585000100", "it", 13), (values.Numbers[1].DisplayPhoneNumber, values.Settings.Templates![0].Language, values.Settings.Webhooks.RetryDelays.Count));
        Assert.Same(SimulatorLimits.None, SimulatorArguments.Read(["--settings", _file, "--limits", "none"]).Limits);
    }

    [Theory]
    [InlineData("--colour", "red")]
    [InlineData("--urls", "nowhere")]
    [InlineData("--webhook", "ftp://a.it")]
    [InlineData("--limits", "some")]
    [InlineData("--seed", "many")]
    [InlineData("--bodies", "perhaps")]
    [InlineData("--settings", "/does/not/exist.json")]
    public void Wrong_argument_is_named(string name, string value) =>
        Assert.Contains(name, Assert.Throws<FormatException>(() => SimulatorArguments.Read([name, value])).Message, StringComparison.Ordinal);

    [Fact]
    public void Settings_with_an_unknown_member_are_refused()
    {
        File.WriteAllText(_file, """{"numbrs":[]}""");

        Assert.Throws<FormatException>(() => SimulatorArguments.Read(["--settings", _file]));
    }

    [Fact]
    public async Task Welcome_says_what_a_host_needs()
    {
        using var output = new StringWriter { NewLine = "\n" };

        Welcome.Print(output, new("http://127.0.0.1:5080/"), SimulatorArguments.Read([]));

        await Verify(output.ToString());
    }
}
