// SPDX-License-Identifier: BSD-3-Clause

using System.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Citizens;

namespace WhatsUrp.Simulator.Tests.Harness;

/// <summary>A simulator with a virtual clock, a host that hears it, and a client that speaks to it.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private Bench(GraphSimulator simulator, HostStub host, FakeTimeProvider clock) =>
        (Simulator, Host, Clock, Client) = (simulator, host, clock, new(simulator.Address));

    public static Citizen Anna { get; } = new() { Phone = GraphClient.Citizen, Name = "Anna" };

    public GraphSimulator Simulator { get; }

    public HostStub Host { get; }

    public FakeTimeProvider Clock { get; }

    public GraphClient Client { get; }

    public static async Task<Bench> StartAsync(Action<GraphSimulatorOptions>? configure = null)
    {
        var host = await HostStub.StartAsync();
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        var options = new GraphSimulatorOptions { Clock = clock, Numbers = [new SimulatedNumber { Webhook = host.Url }] };
        configure?.Invoke(options);
        return new(await GraphSimulator.StartAsync(options), host, clock);
    }

    /// <summary>Opens the service window of the citizen, and forgets the webhook of it.</summary>
    public async Task<Bench> WithAnnaAsync()
    {
        Simulator.Send(Anna, "Buongiorno");
        await SettleAsync();
        Host.Posts.Clear();
        return this;
    }

    public Task SettleAsync() => Simulator.Webhooks.SettleAsync().WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Moves the clock step by step until something is true: what waits is scheduled by other threads.</summary>
    public async Task AdvanceUntilAsync(TimeSpan step, Func<bool> isTrue)
    {
        var start = Stopwatch.GetTimestamp();
        while (!isTrue())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(30), "What was waited for never came true.");
            Clock.Advance(step);
            await SettleAsync();
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Simulator.DisposeAsync();
        await Host.DisposeAsync();
    }
}
