// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WhatsUrp.CloudApi.Configuration;
using WhatsUrp.CloudApi.Templates;
using WhatsUrp.CloudApi.Tests.Bench;
using WhatsUrp.CloudApi.Webhooks;
using WhatsUrp.CloudApi.Webhooks.Translation;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Tests.Configuration;

public sealed class CloudApiOptionsTests
{
    private const string Line = "Lines:san-romano:CloudApi:";

    [Theory]
    [InlineData("PhoneNumberId")]
    [InlineData("AccessToken")]
    [InlineData("AppSecret")]
    [InlineData("VerifyToken")]
    public async Task Each_missing_setting_is_reported_at_start_by_name(string name)
    {
        var fault = Assert.Single((await StartAsync(settings => settings.Remove(Line + name))).Failures);

        Assert.StartsWith($"WURP0501: WhatsUrp:Lines:san-romano:CloudApi:{name} is missing", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_faults_of_all_lines_are_told_at_once()
    {
        var fault = await StartAsync(settings =>
        {
            settings[Line + "PhoneNumberId"] = "333";
            settings[Line + "WabaId"] = "not digits";
            settings[Line + "AccessToken"] = "";
            settings[Line + "AppSecret"] = "two words";
            settings[Line + "GraphApiVersion"] = "26";
            settings[Line + "BaseAddress"] = "http://example.org";
            settings[Line + "Timeout"] = "soon";
            settings[Line + "MediaTimeout"] = "01:00:00";
            settings[Line + "ChecksTemplates"] = "sì";
            settings["Lines:villetta:CloudApi:VerifyToken"] = null;
        });

        await Verify(string.Join('\n', fault.Failures.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task No_failure_text_contains_a_secret()
    {
        var fault = await StartAsync(settings =>
        {
            foreach (var name in (string[])["AccessToken", "AppSecret", "VerifyToken"])
            {
                settings[Line + name] = "hush hush";
            }
        });

        Assert.Equal(3, fault.Failures.Count());
        Assert.DoesNotContain("hush", fault.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://graph.facebook.com", true)]
    [InlineData("https://proxy.comune.example/meta/", true)]
    [InlineData("http://127.0.0.1:8080", true)]
    [InlineData("http://localhost", true)]
    [InlineData("http://[::1]:1", true)]
    [InlineData("http://192.168.1.1", false)]
    [InlineData("ftp://127.0.0.1", false)]
    [InlineData("https://user:pass@example.org", false)]
    [InlineData("https://example.org/?a=b", false)]
    public void A_base_address_is_https_or_on_loopback(string address, bool isGood)
    {
        var options = new CloudApiLinesOptions();
        options.Lines[new LineId("a")] = new CloudApiOptions { PhoneNumberId = "1", WabaId = "2", AccessToken = "t", AppSecret = "s", VerifyToken = "v", BaseAddress = new Uri(address) };

        Assert.Equal(isGood, new CloudApiLinesOptionsCustomValidator().Validate(null, options).Succeeded);
    }

    [Fact]
    public async Task A_base_address_with_a_path_and_another_version_are_honoured()
    {
        await using var bench = new CloudBench(line: options => (options.BaseAddress, options.GraphApiVersion) = (new Uri("https://proxy.example:8443/meta/"), "v25.0"));
        bench.Http.Post(CloudBench.Messages, CloudBench.Accepted);

        await bench.SendAsync();

        Assert.Equal("https://proxy.example:8443/meta/v25.0/111/messages", Assert.Single(bench.Http.Requests).Address.AbsoluteUri);
    }

    [Fact]
    public async Task A_line_without_the_section_is_not_on_the_Cloud_API()
    {
        await using var bench = new CloudBench();

        Assert.Equal(["san-romano", "villetta"], bench.Get<CloudApiAccounts>().All.Select(account => account.Line.Value).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("token", bench.Get<CloudApiAccounts>().All[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task The_business_account_is_asked_for_only_by_calls_that_concern_it(string? account)
    {
        await using var bench = new CloudBench(line: options => options.WabaId = account ?? "");
        bench.Http.Post(CloudBench.Messages, CloudBench.Accepted);

        Assert.IsType<SendOutcome.Accepted>(await bench.SendAsync());
        var fault = Assert.Throws<InvalidOperationException>(() => { bench.Get<TemplateClient>().ListAsync(CloudBench.SanRomano); });
        Assert.StartsWith("WURP0511", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_concerns_an_account_reaches_the_lines_that_do_not_say_theirs()
    {
        await using var bench = new CloudBench(line: options => options.WabaId = "");
        var resolver = bench.Get<ILineResolver>();

        Assert.Equal([CloudBench.SanRomano], resolver.Resolve(From("999", "111")));
        Assert.Equal([CloudBench.SanRomano], resolver.Resolve(From("999")));
        Assert.Equal([CloudBench.Villetta, CloudBench.SanRomano], resolver.Resolve(From("444")));

        static WebhookOrigin From(string account, string? number = null) => new(account, "", number, null, null, default);
    }

    private static async Task<OptionsValidationException> StartAsync(Action<Dictionary<string, string?>> change)
    {
        var settings = CloudBench.Settings();
        change(settings);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddWhatsUrp(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).UseCloudApi();
        using var host = builder.Build();
        return await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
    }
}
