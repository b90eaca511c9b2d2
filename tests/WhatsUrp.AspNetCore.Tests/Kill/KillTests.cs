// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using WhatsUrp.AspNetCore.Tests.Hosts;
using WhatsUrp.CloudApi.Webhooks;
using Xunit.Abstractions;

namespace WhatsUrp.AspNetCore.Tests.Kill;

/// <summary>Kills a real service after it has answered and before it has worked, again and again, on one database.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Rounds = 4;
    private const int MessagesARound = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly TempDirectory _directory = new();

    [Fact]
    public async Task Killed_between_the_answer_and_the_effect_it_loses_nothing_and_doubles_nothing()
    {
        var seed = Environment.GetEnvironmentVariable("WHATSURP_KILL_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : Random.Shared.Next();
        output.WriteLine($"WHATSURP_KILL_SEED={seed}");
        var random = new Random(seed);
        var answered = new List<string>();
        var waitedAtAKill = 0;
        for (var round = 0; round < Rounds; round++)
        {
            using var process = Start(_directory.Database);
            using var client = new HttpClient { BaseAddress = new Uri((await process.StandardOutput.ReadLineAsync())!) };
            for (var i = 0; i < MessagesARound; i++)
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"Lampione spento numero {round} {i}");
                await PostAsync(client, Payload.Text($"wamid.{round}.{i}", Payload.Phone(random.Next(8)), text));
                answered.Add(text);
            }

            process.Kill();
            await process.WaitForExitAsync(new CancellationTokenSource(Patience).Token);
            waitedAtAKill += await WaitingAsync();
        }

        output.WriteLine($"{waitedAtAKill} webhooks waited when the service was killed.");
        Assert.NotEqual(0, waitedAtAKill);
        await using var host = await RealHost.StartAsync(_directory.Database);
        var state = await host.Inbox.EmptiedAsync();
        Assert.Equal(0, state.Quarantined);
        Assert.Equal(answered.Order(StringComparer.Ordinal), (await host.ReportsAsync()).Select(report => report.Text).Order(StringComparer.Ordinal));
    }

    public void Dispose() => _directory.Dispose();

    private static Process Start(string database)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add(typeof(KillTests).Assembly.Location);
        start.ArgumentList.Add(database);
        start.ArgumentList.Add("40");
        return Process.Start(start)!;
    }

    private static async Task PostAsync(HttpClient client, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        using var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation(WebhookSignature.HeaderName, WebhookSignature.Sign(bytes, TestLines.Secret));
        using var response = await client.PostAsync(new Uri("/webhook", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<int> WaitingAsync()
    {
        await using var host = await WebhookHost.StartAsync(_directory.Database, handler: new RecordingHandler { Before = _ => Task.Delay(Timeout.Infinite) });
        return (await host.Inbox.MeasureAsync()).Waiting;
    }
}
