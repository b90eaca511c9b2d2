// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.AspNetCore.Tests.Hosts;
using WhatsUrp.Commands.Pipeline;
using WhatsUrp.Media;
using WhatsUrp.Messaging;

namespace WhatsUrp.AspNetCore.Tests.Media;

/// <summary>Media are kept with a report and with nothing else.</summary>
public sealed class WantedMediaTests : IDisposable
{
    private const string Command = "ISCRIZIONE ON #EMERGENZE Mario Rossi Villetta";
    private readonly TempDirectory _directory = new();
    private readonly FakeSource _source = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_picture_with_a_report_is_kept()
    {
        await using var host = await StartAsync();
        await SendAsync(host, 1, "Il lampione davanti alla chiesa non va");

        Assert.Equal(MediumState.Kept, (await FindAsync(host, 1))?.State);
        Assert.Equal("medium.1", Assert.Single(Assert.Single(await host.ReportsAsync()).Media).Id);
    }

    [Fact]
    public async Task A_picture_with_a_command_or_an_answer_is_not_even_fetched()
    {
        await using var host = await StartAsync();
        await SendAsync(host, 1, Command);
        await SendAsync(host, 2, "ACCETTO");
        await SendAsync(host, 2, "ACCETTO");

        Assert.Equal(0, _source.Calls);
        Assert.Equal((null, null), (await FindAsync(host, 1), await FindAsync(host, 2)));
        Assert.Empty(await host.ReportsAsync());
        Assert.Empty(await host.QuarantinedAsync());
    }

    [Fact]
    public async Task What_was_fetched_for_a_message_that_failed_goes_when_the_message_turns_out_to_be_a_command()
    {
        var isBroken = true;
        await using var host = await StartAsync(provider => new Fragile(provider.GetRequiredService<InboundPipeline>(), () => isBroken));
        await SendAsync(host, 1, Command);
        Assert.Equal(MediumState.Kept, (await FindAsync(host, 1))?.State);
        var row = Assert.Single(await host.QuarantinedAsync());

        isBroken = false;
        await host.Inbox.ReplayAsync(row.Id);
        await SendAsync(host, 2, "Una buca");

        Assert.Null(await FindAsync(host, 1));
        Assert.Equal(MediumState.Kept, (await FindAsync(host, 2))?.State);
        Assert.Single(await host.ReportsAsync());
    }

    private static async Task SendAsync(WebhookHost host, int number, string caption)
    {
        await host.PostAsync(Payload.Messages(TestLines.NumberId, Payload.Picture($"wamid.{number}", Payload.Phone(1), $"medium.{number}", caption)));
        await host.Inbox.EmptiedAsync();
    }

    private static ValueTask<StoredMedium?> FindAsync(WebhookHost host, int number) =>
        host.Services.GetRequiredService<IMediaStore>().FindAsync(TestLines.SanRomano, $"medium.{number}");

    private Task<WebhookHost> StartAsync(Func<IServiceProvider, IInboundHandler>? handler = null) => RealHost.StartAsync(_directory.Database, handler, whatsUrp =>
    {
        whatsUrp.UseMediaFolder(options => options.Folder = Path.Combine(_directory.Path, "media"));
        whatsUrp.Services.AddSingleton<IMediaSource>(_source);
    });

    private sealed class Fragile(InboundPipeline inner, Func<bool> isBroken) : IInboundHandler
    {
        public async ValueTask HandleAsync(InboundMessage message, CancellationToken cancellationToken = default)
        {
            if (isBroken())
            {
                throw new InvalidOperationException("A defect.");
            }

            await inner.HandleAsync(message, cancellationToken);
        }
    }
}
