// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using WhatsUrp.AspNetCore.Tests.Hosts;
using WhatsUrp.Inbox;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.AspNetCore.Tests.Inbox;

public sealed class InboxWorkerTests : IDisposable
{
    private readonly TempDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Of_a_thousand_items_ten_poisoned_ones_are_set_aside_and_the_others_have_their_effect()
    {
        var handler = new RecordingHandler { Before = message => IsPoisoned(message) ? throw new FormatException("with a name in it") : Task.CompletedTask };
        await using var host = await WebhookHost.StartAsync(_directory.Database, handler: handler);
        var messages = Enumerable.Range(0, 1000).Select(i => Payload.Message($"wamid.{i}", Payload.Phone(i % 250), i % 100 == 7 ? $"veleno {i}" : $"testo {i}"));
        Assert.Equal(HttpStatusCode.OK, await host.PostAsync(Payload.Messages(TestLines.NumberId, messages)));
        var state = await host.Inbox.EmptiedAsync();
        Assert.Equal((990, 10), (handler.Effects.Count, state.Quarantined));

        var rows = await host.QuarantinedAsync();
        Assert.All(rows, row => Assert.Equal("message failed 5 times (FormatException)", row.Reason));
        Assert.Single(rows.Select(row => row.PartOf).Distinct());
        Assert.All(rows, row => Assert.InRange(row.Body.Length, 1, 600));

        handler.Before = null;
        foreach (var row in rows)
        {
            Assert.True(await host.Inbox.ReplayAsync(row.Id));
        }

        Assert.Equal(0, (await host.Inbox.EmptiedAsync()).Quarantined);
        Assert.Equal(1000, handler.Effects.Count);
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"veleno {(i * 100) + 7}"), handler.Effects.Skip(990).Select(message => message.Text).Order(StringComparer.Ordinal).OrderBy(text => text!.Length));
    }

    [Fact]
    public async Task One_citizens_messages_keep_their_order_and_different_citizens_are_served_at_once()
    {
        var (running, most) = (new ConcurrentDictionary<string, int>(), 0);
        var handler = new RecordingHandler();
        var total = 0;
        handler.Before = async message =>
        {
            var citizen = message.From.Phone!.Value.Digits;
            Assert.Equal(1, running.AddOrUpdate(citizen, 1, (_, count) => count + 1));
            InterlockedMax(ref most, Interlocked.Increment(ref total));
            await Task.Yield();
            Interlocked.Decrement(ref total);
            running[citizen] = 0;
        };
        await using var host = await WebhookHost.StartAsync(_directory.Database, options => options.Parallelism = 4, handler: handler);
        for (var body = 0; body < 20; body++)
        {
            var first = body * 50;
            await host.PostAsync(Payload.Messages(TestLines.NumberId, Enumerable.Range(first, 50).Select(i => Payload.Message($"wamid.{i}", Payload.Phone(i % 7), $"{i}"))));
        }

        Assert.Equal(0, (await host.Inbox.EmptiedAsync()).Quarantined);
        Assert.Equal(1000, handler.Effects.Count);
        Assert.InRange(most, 1, 4);
        foreach (var citizen in handler.Effects.GroupBy(message => message.From))
        {
            var numbers = citizen.Select(message => int.Parse(message.Text!, CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(numbers.Order(), numbers);
        }
    }

    [Fact]
    public async Task Citizens_wait_for_nobody_but_themselves()
    {
        var gate = new TaskCompletionSource();
        var handler = new RecordingHandler { Before = message => message.Text == "lento" ? gate.Task : Task.CompletedTask };
        await using var host = await WebhookHost.StartAsync(_directory.Database, handler: handler);
        await host.PostAsync(Payload.Text("wamid.slow", Payload.Phone(1), "lento"));
        await host.PostAsync(Payload.Text("wamid.behind", Payload.Phone(1), "dopo"));
        await host.PostAsync(Payload.Text("wamid.other", Payload.Phone(2), "altro"));
        Assert.True(SpinWait.SpinUntil(() => handler.Effects.Count == 1, WatchedInbox.Patience));
        Assert.Equal("altro", handler.Effects[0].Text);
        gate.SetResult();
        await host.Inbox.EmptiedAsync();
        Assert.Equal(["altro", "lento", "dopo"], handler.Effects.Select(message => message.Text));
    }

    [Fact]
    public async Task A_store_that_fails_for_a_while_loses_nothing_and_quarantines_nothing()
    {
        var left = 40;
        var handler = new RecordingHandler { Before = _ => Interlocked.Decrement(ref left) >= 0 ? throw new Outage() : Task.CompletedTask };
        await using var host = await WebhookHost.StartAsync(_directory.Database, handler: handler);
        var (reads, settles) = (3, 3);
        host.Inbox.Before = call =>
        {
            if ((call == nameof(IWebhookInbox.ReadAsync) && Interlocked.Decrement(ref reads) >= 0) || (call == nameof(IWebhookInbox.SettleAsync) && Interlocked.Decrement(ref settles) >= 0))
            {
                throw new Outage();
            }
        };
        for (var i = 0; i < 10; i++)
        {
            await host.PostAsync(Payload.Text($"wamid.{i}", Payload.Phone(i), $"{i}"));
        }

        Assert.Equal(0, (await host.Inbox.EmptiedAsync()).Quarantined);
        Assert.Equal(10, handler.Effects.Count);
        Assert.True(left < 0 && reads < 0 && settles < 0);
    }

    [Fact]
    public async Task What_was_not_finished_at_a_stop_is_finished_after_the_next_start()
    {
        var stuck = new RecordingHandler { Before = _ => Task.Delay(Timeout.Infinite) };
        await using (var host = await WebhookHost.StartAsync(_directory.Database, handler: stuck))
        {
            await host.PostAsync(Payload.Text("wamid.1", Payload.Phone(1), "uno"));
            await host.PostAsync(Payload.Text("wamid.2", Payload.Phone(2), "due"));
        }

        await using var next = await WebhookHost.StartAsync(_directory.Database);
        await next.Inbox.EmptiedAsync();
        Assert.Equal(["due", "uno"], next.Handler.Effects.Select(message => message.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_another_process_appended_is_found_without_a_signal()
    {
        await using var host = await WebhookHost.StartAsync(_directory.Database, options => options.PollInterval = TimeSpan.FromMilliseconds(10));
        await host.Inbox.AppendAsync(System.Text.Encoding.UTF8.GetBytes(Payload.Text("wamid.1", Payload.Phone(1), "uno")), TestLines.SanRomano, DateTimeOffset.UnixEpoch);
        await host.Inbox.EmptiedAsync();
        Assert.Equal("uno", Assert.Single(host.Handler.Effects).Text);
    }

    [Fact]
    public async Task A_body_of_a_line_that_is_served_no_longer_is_set_aside()
    {
        await using var host = await WebhookHost.StartAsync(_directory.Database, options => options.PollInterval = TimeSpan.FromMilliseconds(10));
        await host.Inbox.AppendAsync("{}"u8.ToArray(), new LineId("chiusa"), DateTimeOffset.UnixEpoch);
        await host.Inbox.EmptiedAsync();
        Assert.Equal("the line it was signed for is served no longer", Assert.Single(await host.QuarantinedAsync()).Reason);
    }

    private static bool IsPoisoned(InboundMessage message) => message.Text!.StartsWith("veleno", StringComparison.Ordinal);

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); seen < value;)
        {
            seen = Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
