// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using WhatsUrp.AspNetCore.Inbox;
using WhatsUrp.AspNetCore.Tests.Hosts;
using WhatsUrp.Media;
using WhatsUrp.Messaging;
using WhatsUrp.Reports;

namespace WhatsUrp.AspNetCore.Tests.Media;

public sealed class FetchTests : IDisposable
{
    private readonly TempDirectory _directory = new();
    private readonly FakeSource _source = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_picture_is_fetched_once_however_often_its_message_comes()
    {
        await using var host = await StartAsync();
        var body = Payload.Messages(TestLines.NumberId, Payload.Picture("wamid.1", Payload.Phone(1), "medium.1"));
        for (var delivery = 0; delivery < 3; delivery++)
        {
            await host.PostAsync(body);
            await host.Inbox.EmptiedAsync();
        }

        Assert.Equal((MediumState.Kept, 3), ((await FindAsync(host))!.State, (await FindAsync(host))!.Length));
        Assert.Equal(1, _source.Calls);
        Assert.Equal("medium.1", Assert.Single(host.Handler.Effects).Media[0].Id);
    }

    [Fact]
    public async Task What_cannot_be_fetched_holds_nobody_up_is_tried_every_hour_and_comes_in_the_end()
    {
        _source.Answer = () => throw new InvalidDataException();
        await using var host = await StartAsync();
        await host.PostAsync(Payload.Messages(TestLines.NumberId, Payload.Picture("wamid.1", Payload.Phone(1), "medium.1")));
        await host.PostAsync(Payload.Text("wamid.2", Payload.Phone(1), "Avete visto?"));
        Assert.Equal(1, (await host.Inbox.EmptiedAsync()).Quarantined);
        Assert.Equal("medium failed 5 times (InvalidDataException)", Assert.Single(await host.QuarantinedAsync()).Reason);
        Assert.Equal(2, host.Handler.Effects.Count);
        Assert.Null(await FindAsync(host));

        _source.Answer = () => new MemoryStream([1, 2, 3]);
        await host.PostAsync("no JSON");
        await AnHourLaterAsync(host);
        Assert.Equal(MediumState.Kept, (await FindAsync(host))?.State);
        Assert.Equal(2, host.Handler.Effects.Count);
        Assert.StartsWith("not readable", Assert.Single(await host.QuarantinedAsync()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_platform_has_no_more_is_told_at_the_report()
    {
        _source.Answer = () => null;
        await using var host = await StartAsync();
        await host.PostAsync(Payload.Messages(TestLines.NumberId, Payload.Picture("wamid.1", Payload.Phone(1), "medium.1")));
        Assert.Equal(0, (await host.Inbox.EmptiedAsync()).Quarantined);
        Assert.Equal(MediumState.Gone, (await FindAsync(host))?.State);
    }

    [Fact]
    public async Task Without_a_store_for_media_nothing_is_fetched()
    {
        await using var host = await WebhookHost.StartAsync(_directory.Database, add: whatsUrp => whatsUrp.Services.AddSingleton<IMediaSource>(_source));
        await host.PostAsync(Payload.Messages(TestLines.NumberId, Payload.Picture("wamid.1", Payload.Phone(1), "medium.1")));
        Assert.Equal(0, (await host.Inbox.EmptiedAsync()).Quarantined);
        Assert.Equal((0, 1), (_source.Calls, host.Handler.Effects.Count));
    }

    private static async Task AnHourLaterAsync(WebhookHost host)
    {
        await host.Inbox.EmptiedAsync();
        using var retry = new MediumRetry(host.Inbox, host.Services.GetRequiredService<InboxSignal>(), TimeProvider.System, NullLogger<MediumRetry>.Instance);
        await retry.ReplayAsync(default);
        await host.Inbox.EmptiedAsync();
    }

    private static ValueTask<StoredMedium?> FindAsync(WebhookHost host) =>
        host.Services.GetRequiredService<IMediaStore>().FindAsync(TestLines.SanRomano, "medium.1");

    private Task<WebhookHost> StartAsync() => WebhookHost.StartAsync(_directory.Database, add: whatsUrp =>
    {
        whatsUrp.UseMediaFolder(options => options.Folder = Path.Combine(_directory.Path, "media"));
        whatsUrp.Services.AddSingleton<IMediaSource>(_source);

        // Its handler keeps no reports: such a host decides itself what becomes of media.
        whatsUrp.Services.RemoveAll<IReportStore>();
    });
}
