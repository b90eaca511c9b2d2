// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;

namespace WhatsUrp.ConsoleHost.Composition;

/// <summary>Puts the service together, with one of its lines chosen.</summary>
internal sealed class LineHost : IDisposable
{
    private const string InMemory = ":memory:";
    private readonly IHost _host;

    private LineHost(IHost host, LineId line) => (_host, Line) = (host, line);

    public LineId Line { get; }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>Puts the service together and checks the configuration, without touching any file: to ask, not to act.</summary>
    public static LineHost Inspect(LineChoice choice)
    {
        var host = Build(choice, InMemory, new JsonView(TextWriter.Null), TransportCapabilities.WhatsApp);
        host.Get<IStartupValidator>().Validate();
        return host;
    }

    /// <summary>Puts the service together and starts it on a data file.</summary>
    public static async Task<LineHost> StartAsync(
        LineChoice choice, string dataFile, IChatView view, TransportCapabilities channel, CancellationToken cancellationToken)
    {
        var host = Build(choice, dataFile, view, channel);
        try
        {
            await host._host.StartAsync(cancellationToken);
        }
        catch
        {
            host.Dispose();
            throw;
        }

        return host;
    }

    public void Dispose() => _host.Dispose();

    private static LineHost Build(LineChoice choice, string dataFile, IChatView view, TransportCapabilities channel)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        var line = choice.Choose(builder.Configuration);
        builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace)
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None); // what fails at start is told in a sentence, not in a trace
        builder.Services.AddChat(line, dataFile, view, channel);

        // Nobody waits at a screen for the pace of a real number, nor for the morning.
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["WhatsUrp:Outbox:MessagesPerSecond"] = "1000",
            ["WhatsUrp:Outbox:SpoolFolder"] = dataFile == InMemory ? Path.GetTempPath() : dataFile + ".spool",
            ["WhatsUrp:Broadcasts:WatchInterval"] = "00:00:00.05",
            ["WhatsUrp:Broadcasts:QuietHours"] = "none",
        });
        builder.Services.AddWhatsUrp(builder.Configuration.GetSection("WhatsUrp"))
            .AddCommands()
            .AddOfficeHours()
            .AddBroadcasting()
            .UseSqlite(dataFile);
        return new LineHost(builder.Build(), line);
    }
}
