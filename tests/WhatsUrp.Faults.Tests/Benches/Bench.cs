// SPDX-License-Identifier: BSD-3-Clause

using System.Globalization;
using System.Net;
using System.Net.Sockets;
using WhatsUrp.BenchKit.Engines;
using WhatsUrp.BenchKit.Stores;
using WhatsUrp.Faults.Tests.Ledgers;
using WhatsUrp.Simulator;
using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Limits;
using WhatsUrp.Simulator.Receipts;

namespace WhatsUrp.Faults.Tests.Benches;

/// <summary>A simulated Meta in this process, a database, and the real webhook host in a process that is killed.</summary>
/// <remarks>The times by which the engine doubts are seconds here, so that a test lasts seconds; nothing else differs from the service.</remarks>
internal sealed class Bench : IAsyncDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("whatsurp-engine-");
    private readonly Dictionary<string, string?> _settings;

    private Bench(GraphSimulator meta, BenchStore store, int port, IReadOnlyDictionary<string, string?>? settings)
    {
        (Meta, Store, Port) = (meta, store, port);
        const string Number = "WhatsUrp:Lines:san-romano:CloudApi:";
        _settings = new Dictionary<string, string?>(store.Settings)
        {
            [Number + "PhoneNumberId"] = Account.PhoneNumberId,
            [Number + "WabaId"] = Account.WabaId,
            [Number + "AccessToken"] = Account.AccessToken,
            [Number + "AppSecret"] = Account.AppSecret,
            [Number + "VerifyToken"] = Account.VerifyToken,
            [Number + "BaseAddress"] = meta.Address.AbsoluteUri,
            ["WhatsUrp:Media:Folder"] = Path.Combine(_folder.FullName, "media"),
            ["WhatsUrp:Outbox:SpoolFolder"] = Path.Combine(_folder.FullName, "spool"),
            ["WhatsUrp:Broadcasts:QuietHours"] = "none",
            ["WhatsUrp:Outbox:MessagesPerSecond"] = "1000",
            ["WhatsUrp:Outbox:Lease"] = "00:00:06",
            ["WhatsUrp:Outbox:Doubt:LeaseMargin"] = "00:00:02",
            ["WhatsUrp:Outbox:Doubt:ShortWindow"] = "00:00:02",
            ["WhatsUrp:Outbox:Doubt:LongWindow"] = "00:00:02",
            ["WhatsUrp:Outbox:Doubt:LongestShortWait"] = "00:00:08",
            ["WhatsUrp:Outbox:Doubt:LongestWait"] = "00:10:00",
            ["WhatsUrp:Outbox:Doubt:Interval"] = "00:00:00.2",
        };
        foreach (var (key, value) in settings ?? new Dictionary<string, string?>())
        {
            _settings[key] = value;
        }
    }

    public GraphSimulator Meta { get; }

    public BenchStore Store { get; }

    public int Port { get; }

    private SimulatedNumber Account => Meta.Numbers[0].Number;

    public static async Task<Bench> StartAsync(
        BenchStore store,
        int residents,
        ReceiptPlan? receipts = null,
        SimulatorLimits? limits = null,
        IReadOnlyDictionary<string, string?>? settings = null,
        bool keepsBodies = false)
    {
        await store.FillAsync(residents);
        var port = FreePort();
        var meta = await GraphSimulator.StartAsync(new()
        {
            Numbers = [new() { MessagingLimit = "TIER_UNLIMITED", Webhook = new Uri($"http://127.0.0.1:{port}/webhook") }],
            Limits = limits ?? SimulatorLimits.None,
            Receipts = receipts ?? ReceiptPlan.Delivered,
            KeepsBodies = keepsBodies,
            Webhooks = new() { MostUpdates = 100, RetryDelays = [.. Enumerable.Repeat(TimeSpan.FromMilliseconds(250), 400)] },
        });

        // What the platform tells of a number would count before the rate that the bench sets.
        meta.Numbers[0].Throughput = "NOT_APPLICABLE";
        return new Bench(meta, store, port, settings);
    }

    /// <summary>Starts an engine; further ones, on PostgreSQL, listen elsewhere and get no webhooks.</summary>
    public Task<EngineProcess> RunAsync(string? failPoint = null, bool isFirst = true) =>
        EngineProcess.StartAsync(_folder.FullName, _settings, isFirst ? Port : FreePort(), failPoint);

    public Task<LedgerReading> ReadAsync() => LedgerReading.OfAsync(Store);

    /// <summary>Waits until something holds of the database, looking again and again.</summary>
    public async Task<LedgerReading> WhenAsync(Func<LedgerReading, bool> holds, TimeSpan? patience = null)
    {
        var until = DateTime.UtcNow + (patience ?? Patience);
        while (true)
        {
            var reading = await ReadAsync();
            if (holds(reading))
            {
                return reading;
            }

            Assert.True(DateTime.UtcNow < until, string.Create(CultureInfo.InvariantCulture, $"It never held; the last reading: {reading}; accepted {Meta.Ledger.Count}."));
            await Task.Delay(50);
        }
    }

    /// <summary>Waits until Meta has accepted so many requests.</summary>
    public async Task WhenAcceptedAsync(int count)
    {
        using var patience = new CancellationTokenSource(Patience);
        await Meta.Ledger.WaitForAsync(count, patience.Token);
    }

    /// <summary>Waits until no webhook waits any more.</summary>
    public async Task WhenInboxIsEmptyAsync()
    {
        var until = DateTime.UtcNow + Patience;
        while (await LedgerReading.CountAsync(Store, "SELECT count(*) FROM webhook_inbox WHERE state = 0") > 0)
        {
            Assert.True(DateTime.UtcNow < until, "The inbox never got empty.");
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Meta.DisposeAsync();
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
