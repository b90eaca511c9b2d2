// SPDX-License-Identifier: BSD-3-Clause

using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.CloudApi.Configuration;
using WhatsUrp.CloudApi.Tests.Bench;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Tests.Configuration;

/// <summary>Tokens and secrets are rolled while the service runs.</summary>
public sealed class CloudApiReloadTests
{
    private const string SanRomano = "Lines:san-romano:CloudApi:";
    private const string Villetta = "Lines:villetta:CloudApi:";

    [Fact]
    public async Task A_new_token_goes_out_with_the_next_request()
    {
        await using var bench = new CloudBench();
        bench.Http.Post(CloudBench.Messages, CloudBench.Accepted);
        await bench.SendAsync();

        Change(bench, (SanRomano + "AccessToken", "rolled-token"));
        await bench.SendAsync();

        Assert.Equal(["Bearer token-of-san-romano", "Bearer rolled-token"], bench.Http.Requests.Select(request => request.Authorization));
        Assert.Contains(bench.Log, line => line.Contains("san-romano: its new settings of the Cloud API are in force", StringComparison.Ordinal));
    }

    [Fact]
    public async Task New_secrets_and_limits_are_in_force_at_once()
    {
        await using var bench = new CloudBench();
        var before = bench.Get<CloudApiAccounts>().All;

        Change(bench, (SanRomano + "AppSecret", "app-secret-9"), (SanRomano + "PreviousAppSecret", "app-secret-1"), (SanRomano + "VerifyToken", "verify-9"), (SanRomano + "Timeout", "00:00:07"));

        var account = bench.Get<CloudApiAccounts>().Find(CloudBench.SanRomano)!;
        Assert.Equal(("app-secret-9", "app-secret-1", "verify-9", TimeSpan.FromSeconds(7)), (account.AppSecret, account.PreviousAppSecret, account.VerifyToken, account.Timeout));
        Assert.NotSame(before, bench.Get<CloudApiAccounts>().All);
    }

    [Fact]
    public async Task Where_nothing_changed_nothing_changes()
    {
        await using var bench = new CloudBench();
        var before = bench.Get<CloudApiAccounts>().All;

        bench.Configuration.Reload();

        Assert.Same(before, bench.Get<CloudApiAccounts>().All);
    }

    [Theory]
    [InlineData("AccessToken", "", "WURP0501")]
    [InlineData("AccessToken", "hush hush", "WURP0503")]
    [InlineData("AppSecret", null, "WURP0501")]
    [InlineData("PreviousAppSecret", "hush hush", "WURP0503")]
    [InlineData("VerifyToken", "\u00e8", "WURP0503")]
    [InlineData("Timeout", "hush", "WURP0502")]
    public async Task A_line_with_faults_keeps_what_it_has_and_the_log_says_why_without_the_value(string key, string? value, string fault)
    {
        await using var bench = new CloudBench();
        var before = bench.Get<CloudApiAccounts>().Find(CloudBench.SanRomano);

        Change(bench, (SanRomano + "AccessToken", "good-token"), (SanRomano + key, value), (Villetta + "AccessToken", "rolled-token"));

        Assert.Same(before, bench.Get<CloudApiAccounts>().Find(CloudBench.SanRomano));
        Assert.Equal("rolled-token", bench.Get<CloudApiAccounts>().Find(CloudBench.Villetta)!.AccessToken);
        Assert.Contains(bench.Log, line => line.Contains(fault, StringComparison.Ordinal) && line.Contains(key, StringComparison.Ordinal));
        Assert.DoesNotContain(bench.Log, line => line.Contains("hush", StringComparison.Ordinal) || line.Contains("-token", StringComparison.Ordinal) || line.Contains('\u00e8', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SanRomano + "PhoneNumberId", "999")]
    [InlineData(SanRomano + "WabaId", "999")]
    [InlineData(SanRomano + "BaseAddress", "https://example.org")]
    [InlineData("Lines:pieve:CloudApi:PhoneNumberId", "999")]
    public async Task Another_number_account_address_or_line_waits_for_the_next_start(string key, string value)
    {
        await using var bench = new CloudBench();
        var before = bench.Get<CloudApiAccounts>().All;

        Change(bench, (key, value));

        Assert.Same(before, bench.Get<CloudApiAccounts>().All);
        Assert.Contains(bench.Log, line => line.Contains("counts from the next start", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_that_has_begun_ends_with_the_token_it_began_with()
    {
        await using var bench = new CloudBench();
        bench.Http.On(HttpMethod.Post, CloudBench.Messages, () =>
        {
            Change(bench, (SanRomano + "AccessToken", "rolled-token"));
            return StubHttp.Json(CloudBench.Accepted, HttpStatusCode.OK);
        });

        Assert.IsType<SendOutcome.Accepted>(await bench.SendAsync());
        Assert.Equal("Bearer token-of-san-romano", Assert.Single(bench.Http.Requests).Authorization);
    }

    [Fact]
    public async Task What_the_hosts_own_code_throws_leaves_all_as_it_is()
    {
        var isBroken = false;
        await using var bench = new CloudBench(builder => builder.UseCloudApi(options => options.Lines.Add(isBroken ? throw new InvalidOperationException("hush") : new("added"), new() { PhoneNumberId = "5", AccessToken = "t", AppSecret = "s", VerifyToken = "v" })));
        var before = bench.Get<CloudApiAccounts>().All;

        isBroken = true;
        bench.Configuration.Reload();

        Assert.Same(before, bench.Get<CloudApiAccounts>().All);
        Assert.Contains(bench.Log, line => line.Contains("could not be read anew", StringComparison.Ordinal));
        Assert.DoesNotContain(bench.Log, line => line.Contains("hush", StringComparison.Ordinal));
    }

    private static void Change(CloudBench bench, params (string Key, string? Value)[] settings)
    {
        foreach (var (key, value) in settings)
        {
            bench.Configuration[key] = value;
        }

        bench.Configuration.Reload();
    }
}
