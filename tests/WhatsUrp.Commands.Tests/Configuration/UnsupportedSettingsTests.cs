// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using WhatsUrp.Commands.Configuration;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Tests.Configuration;

/// <summary>What the service does not carry out yet is refused, never ignored.</summary>
public sealed class UnsupportedSettingsTests
{
    [Theory]
    [InlineData("Dialogue:RemindAfter", "02:00:00")]
    [InlineData("OptOut:PauseOnDoubt", "true")]
    [InlineData("Policy:OnChange", "Pause")]
    public void A_setting_without_effect_is_refused_at_start(string key, string value)
    {
        var fault = Assert.Single(Load(key, value).Faults);

        Assert.StartsWith("WURP0228", fault, StringComparison.Ordinal);
        Assert.Contains(key, fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OptOut:PauseOnDoubt", "false")]
    [InlineData("Policy:OnChange", "Continue")]
    public void Its_default_may_be_written_down(string key, string value) => Assert.Empty(Load(key, value).Faults);

    private static LineLoadResult Load(string key, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["line:Policy:Version"] = "1",
            ["line:Policy:Text"] = "Le regole.",
            [$"line:{key}"] = value,
        }).Build();
        return LineLoader.Load(new LineId("paese"), configuration.GetSection("line"));
    }
}
