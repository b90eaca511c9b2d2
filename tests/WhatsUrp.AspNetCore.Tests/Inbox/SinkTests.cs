// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.AspNetCore.Tests.Hosts;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.AspNetCore.Tests.Inbox;

public sealed class SinkTests : IDisposable
{
    private const string AccountEvent =
        """{"object":"whatsapp_business_account","entry":[{"id":"1001","time":1779700000,"changes":[{"field":"account_alerts","value":{"entity_type":"BUSINESS","alert_info":{"alert_type":"X"}}}]}]}""";

    private readonly TempDirectory _directory = new();
    private readonly RecordingSink _sink = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task The_receipts_of_a_body_are_brought_together()
    {
        await using var host = await StartAsync();
        await host.PostAsync(Payload.Statuses(Payload.Status("wamid.1", "sent"), Payload.Status("wamid.1", "delivered"), Payload.Status("wamid.2", "read")));
        await host.Inbox.EmptiedAsync();
        Assert.Equal(["sent", "delivered", "read"], Assert.Single(_sink.Batches).Select(receipt => receipt.Status.Name));
    }

    [Fact]
    public async Task Of_many_receipts_only_the_poisoned_ones_are_set_aside_and_can_be_replayed()
    {
        _sink.Poison = receipt => receipt.Message!.Value.Value is "wamid.3" or "wamid.77";
        await using var host = await StartAsync();
        await host.PostAsync(Payload.Statuses(Enumerable.Range(0, 100).Select(i => Payload.Status(string.Create(CultureInfo.InvariantCulture, $"wamid.{i}"), "sent"))));
        await host.Inbox.EmptiedAsync();
        var rows = await host.QuarantinedAsync();
        Assert.Equal(2, rows.Count);
        Assert.Equal(98, _sink.Taken.Count);
        Assert.All(rows, row => Assert.StartsWith("receipt failed 5 times (FormatException)", row.Reason, StringComparison.Ordinal));

        _sink.Poison = _ => false;
        foreach (var row in rows)
        {
            await host.Inbox.ReplayAsync(row.Id);
        }

        await host.Inbox.EmptiedAsync();
        Assert.Equal(100, _sink.Taken.Select(receipt => receipt.Message).Distinct().Count());
    }

    [Fact]
    public async Task A_store_that_fails_is_waited_for_with_receipts_too()
    {
        var left = 7;
        _sink.Poison = _ => Interlocked.Decrement(ref left) >= 0 ? throw new Outage() : false;
        await using var host = await StartAsync();
        await host.PostAsync(Payload.Statuses(Payload.Status("wamid.1", "sent"), Payload.Status("wamid.2", "sent")));
        Assert.Equal(0, (await host.Inbox.EmptiedAsync()).Quarantined);
        Assert.Equal(2, Assert.Single(_sink.Batches).Count);
    }

    [Fact]
    public async Task What_concerns_an_account_reaches_the_sink_once_for_each_of_its_lines()
    {
        await using var host = await StartAsync();
        await host.PostAsync(AccountEvent);
        await host.Inbox.EmptiedAsync();
        Assert.Equal([TestLines.SanRomano, TestLines.School], _sink.Events.Select(lineEvent => lineEvent.Line).OrderBy(line => line.Value, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_a_sink_of_its_own_a_host_logs_what_failed_and_what_the_platform_says()
    {
        await using var host = await WebhookHost.StartAsync(_directory.Database);
        var failed = Payload.Status("wamid.1", "failed");
        failed["errors"] = new JsonArray(new JsonObject { ["code"] = 131026, ["title"] = "Undeliverable" });
        await host.PostAsync(Payload.Statuses(failed));
        await host.PostAsync(AccountEvent);
        await host.Inbox.EmptiedAsync();
        Assert.Contains("Information: Line san-romano: a message is failed (error 131026).", host.Log.All);
        Assert.Contains("Information: Line san-romano: the platform tells of Other.", host.Log.All);
    }

    private Task<WebhookHost> StartAsync() => WebhookHost.StartAsync(
        _directory.Database, add: whatsUrp => whatsUrp.Services.AddSingleton<IReceiptSink>(_sink).AddSingleton<ILineEventSink>(_sink));

    private sealed class RecordingSink : IReceiptSink, ILineEventSink
    {
        public Func<DeliveryReceipt, bool> Poison { get; set; } = _ => false;

        public ConcurrentQueue<IReadOnlyList<DeliveryReceipt>> Batches { get; } = new();

        public ConcurrentQueue<LineEvent> Events { get; } = new();

        public IReadOnlyList<DeliveryReceipt> Taken => [.. Batches.SelectMany(batch => batch)];

        public ValueTask TakeAsync(IReadOnlyList<DeliveryReceipt> receipts, CancellationToken cancellationToken = default)
        {
            if (receipts.Any(Poison))
            {
                throw new FormatException();
            }

            Batches.Enqueue(receipts);
            return ValueTask.CompletedTask;
        }

        public ValueTask TakeAsync(LineEvent lineEvent, CancellationToken cancellationToken = default)
        {
            Events.Enqueue(lineEvent);
            return ValueTask.CompletedTask;
        }
    }
}
