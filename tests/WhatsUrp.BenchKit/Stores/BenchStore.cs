// SPDX-License-Identifier: BSD-3-Clause

using System.Data.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WhatsUrp.Broadcasts;
using WhatsUrp.Deliveries;

namespace WhatsUrp.BenchKit.Stores;

/// <summary>The database of one bench: filled before the engine starts, read by plain SQL while it runs and after it has died.</summary>
public abstract class BenchStore : IAsyncDisposable
{
    /// <summary>A million residents take more than the usual half minute, in seconds.</summary>
    private const int LongestFilling = 600;

    /// <summary>What the engine must be told to use it.</summary>
    public abstract IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>Opens a connection beside the engine's own.</summary>
    public abstract Task<DbConnection> OpenAsync();

    /// <summary>Creates the schema, and so many residents who are on both lists; their phone numbers count up from <see cref="Population.Phone"/>.</summary>
    public async Task FillAsync(int residents)
    {
        await UseAsync(stores => stores.GetRequiredService<IOutboxUpkeep>().MeasureAsync(Population.Line).AsTask());
        await using var connection = await OpenAsync();
        foreach (var statement in Seeding(residents))
        {
            await using var command = connection.CreateCommand();
            (command.CommandText, command.CommandTimeout) = (statement, LongestFilling);
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>Does at once what a server does in its own time after so many new rows.</summary>
    /// <returns>Whether there was anything to do.</returns>
    public virtual Task<bool> SettleAsync() => Task.FromResult(false);

    /// <summary>Plans a broadcast to all who are on the list, without the engine: it finds it when it starts.</summary>
    public Task<BroadcastId> PlanAsync(string list = Population.Routine, OnUnknown onUnknown = OnUnknown.Resend, DateTimeOffset? notBefore = null) =>
        PlanAsync(Population.Broadcast(list, onUnknown, notBefore, DateTimeOffset.UtcNow));

    /// <summary>Plans a broadcast, without the engine.</summary>
    public Task<BroadcastId> PlanAsync(BroadcastRecord written) => UseAsync(async stores =>
    {
        var broadcasts = stores.GetRequiredService<IBroadcastStore>();
        var draft = await broadcasts.SaveAsync(written, "anna");
        var planned = await broadcasts.MoveAsync(new BroadcastMove(
            Population.Line, draft!.Id, BroadcastState.Draft, draft.Revision, BroadcastState.Scheduled, "bruno", "broadcast.approve")
        { Approves = true });
        return planned!.Id;
    });

    /// <summary>Uses the stores in this process; with SQLite only while no engine runs.</summary>
    public async Task<T> UseAsync<T>(Func<IServiceProvider, Task<T>> body)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.Services.AddSingleton(TimeProvider.System);
        Choose(builder.Services.AddWhatsUrp(builder.Configuration.GetSection("WhatsUrp")), builder.Configuration);
        await using var services = builder.Services.BuildServiceProvider();
        return await body(services);
    }

    public abstract ValueTask DisposeAsync();

    protected abstract void Choose(WhatsUrpBuilder builder, IConfiguration configuration);

    /// <summary>The statements that fill the tables of persons, in the dialect of the provider.</summary>
    protected abstract IEnumerable<string> Seeding(int residents);
}
