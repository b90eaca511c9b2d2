// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Citizens;
using WhatsUrp.Inbox;
using WhatsUrp.Lines;
using WhatsUrp.Reports;
using WhatsUrp.Simulator;
using WhatsUrp.Subscribers;
using WhatsUrp.WebhookHost.Composition;

namespace WhatsUrp.WebhookHost.Tests.Towns;

/// <summary>The whole service of San Romano and a simulated Meta, talking over real sockets.</summary>
internal sealed class Town : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>A Monday, ten in the morning at San Romano.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 5, 18, 8, 0, 0, TimeSpan.Zero);

    public static readonly LineId Line = new("san-romano");

    private readonly SimulatedMeta _meta;
    private readonly WebApplication _service;

    private Town(SimulatedMeta meta, WebApplication service) => (_meta, _service) = (meta, service);

    public GraphSimulator Meta => _meta.Simulator;

    public IServiceProvider Services => _service.Services;

    public Uri Address => new(_service.Urls.First());

    public static async Task<Town> StartAsync(DateTimeOffset? now = null, params string[] without)
    {
        var clock = new ShiftedClock(now ?? Monday);
        var meta = await SimulatedMeta.StartAsync(options => options.Clock = clock);
        var settings = meta.Settings;
        Array.ForEach(without, setting => settings.Remove(setting));
        var service = Service.Build(["--urls=http://127.0.0.1:0"], settings, services => services.AddSingleton<TimeProvider>(clock));
        var town = new Town(meta, service);
        await service.StartAsync();
        await meta.CallAsync(town.Address);
        return town;
    }

    public Resident Resident(string phone) => new(Meta, phone);

    public async Task<CitizenState> StateAsync(Resident resident) =>
        await Services.GetRequiredService<ISubscriberStore>().FindAsync(Line, CitizenAddress.OfPhone(resident.Phone));

    public async Task<List<Report>> ReportsAsync() => await Services.GetRequiredService<IReportStore>().ListAsync(Line).ToListAsync();

    /// <summary>Waits until every webhook that is under way has been answered and worked on, media included.</summary>
    public async Task IsWorkedOffAsync()
    {
        await Meta.Webhooks.SettleAsync();
        var inbox = Services.GetRequiredService<IWebhookInbox>();
        Assert.True(await Task.Run(() => SpinWait.SpinUntil(() => inbox.MeasureAsync().AsTask().Result.Waiting == 0, Patience)));
    }

    public async ValueTask DisposeAsync()
    {
        await _service.StopAsync();
        await _service.DisposeAsync();
        await _meta.DisposeAsync();
    }
}
