// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WhatsUrp.Broadcasting.Outbox;
using WhatsUrp.Broadcasting.Tests.Fakes;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Subscribers;
using WhatsUrp.Testing.Ledgers;

namespace WhatsUrp.Broadcasting.Tests.DependencyInjection;

public sealed class WhatsUrpBroadcastingExtensionsTests
{
    private readonly ServiceCollection _services = new();

    [Fact]
    public void Adding_twice_is_harmless()
    {
        Builder().AddBroadcasting();
        var once = _services.Count;

        Builder().AddBroadcasting().AddBroadcasting();

        Assert.Equal(once, _services.Count);
    }

    [Fact]
    public void Service_is_complete_without_logging()
    {
        Builder().AddBroadcasting();
        _services.AddSingleton<IMessageTransport>(new FakeTransport());
        _services.AddSingleton<ILineDirectory>(new FakeLines());
        _services.AddSingleton<ISubscriberStore>(new FakeStore());

        using var provider = _services.BuildServiceProvider();

        Assert.IsType<DirectOutbox>(provider.GetRequiredService<IOutbox>());
    }

    [Fact]
    public void Outbox_that_the_host_brought_stays()
    {
        var own = new DirectOutbox(new FakeTransport(), TimeProvider.System);
        _services.AddSingleton<IOutbox>(own);

        Builder().AddBroadcasting();

        using var provider = _services.BuildServiceProvider();
        Assert.Same(own, provider.GetRequiredService<IOutbox>());
    }

    [Fact]
    public async Task A_ledger_makes_the_outbox_durable_and_without_one_the_host_has_nothing_to_run()
    {
        Builder().AddBroadcasting();
        _services.AddSingleton<IMessageTransport>(new FakeTransport());
        _services.AddSingleton<ILineDirectory>(new FakeLines());
        _services.AddSingleton<ISubscriberStore>(new FakeStore());
        await using (var direct = _services.BuildServiceProvider())
        {
            Assert.False(direct.GetRequiredService<IOutbox>().IsDurable);
            foreach (var service in direct.GetServices<IHostedService>())
            {
                await service.StartAsync(CancellationToken.None);
                await ((BackgroundService)service).ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(30));
            }

            await direct.GetServices<IReceiptSink>().Single().TakeAsync([new DeliveryReceipt { Line = FakeLines.SanRomano, Status = ReceiptStatus.Sent, At = default }]);
        }

        var ledger = new MemoryLedger(TimeProvider.System);
        _services.AddSingleton(ledger.Outbox);

        await using var durable = _services.BuildServiceProvider();
        Assert.True(durable.GetRequiredService<IOutbox>().IsDurable);
    }

    private WhatsUrpBuilder Builder() => _services.AddWhatsUrp(new ConfigurationManager());
}
