// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using WhatsUrp.Broadcasting.Outbox;
using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Deliveries;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;
using WhatsUrp.Testing;
using WhatsUrp.Testing.Ledgers;

namespace WhatsUrp.Broadcasting.Tests.Fakes;

/// <summary>A process of the service: the whole engine as the container builds it, over a ledger in memory and a clock that the test moves.</summary>
internal sealed class OutboxBench : IAsyncDisposable
{
    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(10);
    private readonly DirectoryInfo? _ownSpool;
    private bool _hasEnded;
    private int _messages;

    public OutboxBench(OutboxBench? other = null, Action<OutboxOptions>? configure = null, Action<IServiceCollection>? amend = null)
    {
        Clock = other?.Clock ?? new FakeTimeProvider(new DateTimeOffset(2026, 5, 25, 9, 0, 0, TimeSpan.Zero));
        Ledger = other?.Ledger ?? new MemoryLedger(Clock);
        Transport = new SlowTransport(Clock);
        _ownSpool = other is null ? Directory.CreateTempSubdirectory("whatsurp-spool") : null;
        Spool = other?.Spool ?? _ownSpool!.FullName;
        Store = new FaultyStore(Ledger.Outbox);

        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<ILoggerFactory>(Logs);
        services.TryAdd(ServiceDescriptor.Singleton(typeof(ILogger<>), typeof(Logger<>)));
        services.AddSingleton<IMessageTransport>(Transport);
        services.AddSingleton<ILineDirectory>(new FakeLines());
        services.AddSingleton<IOutboxStore>(Store);
        services.AddSingleton(Ledger.Broadcasts);
        services.AddSingleton(Ledger.Upkeep);
        services.AddSingleton(Ledger.Subscribers);
        amend?.Invoke(services);
        services.AddWhatsUrp(new ConfigurationManager()).AddBroadcasting();
        services.Configure<OutboxOptions>(options =>
        {
            options.SpoolFolder = Spool;
            configure?.Invoke(options);
        });
        Services = services.BuildServiceProvider();
    }

    public static LineId Line => FakeLines.SanRomano;

    public FakeTimeProvider Clock { get; }

    public MemoryLedger Ledger { get; }

    public FaultyStore Store { get; }

    public SlowTransport Transport { get; }

    public LogBook Logs { get; } = new();

    public string Spool { get; }

    public ServiceProvider Services { get; }

    public IOutbox Outbox => Services.GetRequiredService<IOutbox>();

    /// <summary>Makes a process and starts it.</summary>
    public static async Task<OutboxBench> StartedAsync(OutboxBench? other = null, Action<OutboxOptions>? configure = null, Action<IServiceCollection>? amend = null)
    {
        var bench = new OutboxBench(other, configure, amend);
        await bench.StartAsync();
        return bench;
    }

    public async Task StartAsync()
    {
        foreach (var service in Services.GetServices<IHostedService>())
        {
            await service.StartAsync(CancellationToken.None);
        }
    }

    /// <summary>Stops the service as a host does, while time goes on.</summary>
    public async Task StopAsync()
    {
        var stopping = Task.WhenAll(Services.GetServices<IHostedService>().Select(service => service.StopAsync(CancellationToken.None)));
        await UntilAsync(() => stopping.IsCompleted, TimeSpan.FromMinutes(5));
        await stopping;
    }

    /// <summary>Lets time pass until something holds.</summary>
    public Task UntilAsync(Func<bool> holds, TimeSpan? limit = null) => UntilAsync(() => ValueTask.FromResult(holds()), limit);

    /// <summary>Lets time pass until something holds.</summary>
    public async Task UntilAsync(Func<ValueTask<bool>> holds, TimeSpan? limit = null, TimeSpan? step = null)
    {
        var end = Clock.GetUtcNow() + (limit ?? TimeSpan.FromMinutes(2));
        await Stillness.ComeAsync();
        while (!await holds())
        {
            Assert.True(Clock.GetUtcNow() < end, "It did not come to hold in time.");
            Clock.Advance(step ?? s_step);
            await Stillness.ComeAsync();
        }
    }

    /// <summary>Lets some time pass.</summary>
    public async Task PassAsync(TimeSpan time, TimeSpan? step = null)
    {
        for (var end = Clock.GetUtcNow() + time; Clock.GetUtcNow() < end;)
        {
            Clock.Advance(step ?? s_step);
            await Stillness.ComeAsync();
        }
    }

    public static CitizenAddress Address(int number) => CitizenAddress.OfPhone("+39333" + (1_000_000 + number).ToString(CultureInfo.InvariantCulture));

    /// <summary>Makes persons who have just written to join the lists.</summary>
    public async Task JoinAsync(int count, string? list = null)
    {
        for (var i = 0; i < count; i++)
        {
            var change = new ChangeBuilder(Line, Address(i), $"wamid.{_messages++}", Clock.GetUtcNow())
                .Joins(list is null ? [FakeLines.Emergenze.Value, FakeLines.PubblicaUtilita.Value] : [list]);
            await Ledger.Subscribers.CommitAsync(change.BasedOn(await Ledger.Subscribers.FindAsync(Line, Address(i))).Build());
        }
    }

    public Task<BroadcastId> ScheduleAsync(ListId list, Func<Broadcast, Broadcast>? amend = null) => ScheduleAsync(Broadcast.ToList(Line, list, "Strada chiusa."), amend);

    public async Task<BroadcastId> ScheduleAsync(Broadcast broadcast, Func<Broadcast, Broadcast>? amend = null)
    {
        var id = BroadcastId.New(Clock.GetUtcNow());
        var draft = new BroadcastRecord
        {
            Id = id,
            Broadcast = amend?.Invoke(broadcast) ?? broadcast,
            State = BroadcastState.Draft,
            Revision = 0,
            Lane = broadcast.List == FakeLines.Emergenze ? Lane.Emergency : Lane.Routine,
            Author = "",
            ContentSha256 = "00",
            CreatedAt = default,
        };
        await Ledger.Broadcasts.SaveAsync(draft, "ufficio");
        await MoveAsync(id, BroadcastState.Scheduled);
        return id;
    }

    public async Task<BroadcastRecord> MoveAsync(BroadcastId id, BroadcastState to, PauseReason reason = PauseReason.None)
    {
        var record = (await FindAsync(id))!;
        var move = new BroadcastMove(Line, id, record.State, record.Revision, to, "ufficio", "broadcast.test") { PauseReason = reason };
        return Assert.IsType<BroadcastRecord>(await Ledger.Broadcasts.MoveAsync(move));
    }

    public ValueTask<BroadcastRecord?> FindAsync(BroadcastId id) => Ledger.Broadcasts.FindAsync(Line, id);

    public async ValueTask<bool> IsAsync(BroadcastId id, BroadcastState state) => (await FindAsync(id))?.State == state;

    public ValueTask<BroadcastCounts> CountAsync(BroadcastId id) => Ledger.Broadcasts.CountAsync(Line, id);

    public static OutboundMessage Message(int to, string text, Lane lane = Lane.Reply) => new() { Line = Line, To = Address(to), Content = new TextContent(text), Lane = lane };

    public Task TakeAsync(params DeliveryReceipt[] receipts) =>
        Task.WhenAll(Services.GetServices<IReceiptSink>().Select(sink => sink.TakeAsync(receipts).AsTask()));

    public DeliveryReceipt Receipt(OutboundMessage message, ReceiptStatus status) =>
        new() { Line = Line, Status = status, At = Clock.GetUtcNow(), OpaqueValue = message.Correlation };

    /// <summary>Ends the process, as gracefully as its store and its channel permit.</summary>
    public async Task EndAsync()
    {
        if (!_hasEnded)
        {
            _hasEnded = true;
            await StopAsync();
            await Services.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Transport.Release();
        await EndAsync();
        _ownSpool?.Delete(recursive: true);
    }
}
