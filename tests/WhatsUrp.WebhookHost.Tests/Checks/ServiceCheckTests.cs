// SPDX-License-Identifier: BSD-3-Clause

using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.CloudApi.Numbers;
using WhatsUrp.WebhookHost.Checks;
using WhatsUrp.WebhookHost.Composition;
using WhatsUrp.WebhookHost.Tests.Towns;

namespace WhatsUrp.WebhookHost.Tests.Checks;

public sealed partial class ServiceCheckTests : IAsyncLifetime
{
    private const string Line = "WhatsUrp:Lines:san-romano:CloudApi:";
    private SimulatedMeta _meta = null!;

    public async Task InitializeAsync() => _meta = await SimulatedMeta.StartAsync(options =>
        options.Templates = [new() { Name = "allerta_meteo", Language = "it", Category = "UTILITY" }]);

    public async Task DisposeAsync() => await _meta.DisposeAsync();

    [Fact]
    public async Task Everything_is_right()
    {
        var (code, text) = await CheckAsync();

        Assert.Equal(0, code);
        await Verify(text);
    }

    [Fact]
    public async Task Everything_is_wrong()
    {
        _meta.Simulator.Numbers[0].QualityRating = "RED";
        await using (var service = Service.Build([], _meta.Settings))
        {
            await service.Services.GetRequiredService<SubscriptionClient>().UnsubscribeAsync(Town.Line);
        }

        _meta.Simulator.SetTemplateStatus("allerta_meteo", "PAUSED");

        var (code, text) = await CheckAsync(settings => settings[Line + "AppSecret"] = "an-app-secret", TimeSpan.FromHours(1));

        Assert.Equal(1, code);
        await Verify(text);
    }

    [Fact]
    public async Task The_token_is_wrong()
    {
        var (code, text) = await CheckAsync(settings => settings[Line + "AccessToken"] = "another");

        Assert.Equal(1, code);
        await Verify(text);
    }

    [Fact]
    public async Task The_account_is_not_known()
    {
        var (code, text) = await CheckAsync(settings => settings[Line + "WabaId"] = "");

        Assert.Equal(1, code);
        await Verify(text);
    }

    private async Task<(int Code, string Text)> CheckAsync(Action<Dictionary<string, string?>>? amend = null, TimeSpan drift = default)
    {
        var settings = _meta.Settings;
        amend?.Invoke(settings);
        await using var service = Service.Build([], settings, services => services.AddSingleton<TimeProvider>(new ShiftedClock(TimeProvider.System.GetUtcNow() + drift)));
        using var output = new StringWriter();
        var code = await ServiceCheck.RunAsync(service.Services, output);
        return (code, Varying().Replace(output.ToString(), "…"));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+|(?<=trace )[^ )]+")]
    private static partial Regex Varying();
}
