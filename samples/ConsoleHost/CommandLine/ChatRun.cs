// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.ConsoleHost.Chat;
using WhatsUrp.ConsoleHost.Chat.Resuming;
using WhatsUrp.ConsoleHost.Chat.Views;
using WhatsUrp.ConsoleHost.Composition;
using WhatsUrp.ConsoleHost.Hosting;
using WhatsUrp.Messaging;

namespace WhatsUrp.ConsoleHost.CommandLine;

/// <summary>One session of the service on a data file, from its first line to its last.</summary>
internal sealed record ChatRun(LineChoice Choice, string DataFile, string? At)
{
    /// <summary>Gets a value indicating whether free text goes only to whoever wrote lately, as on WhatsApp.</summary>
    public bool KeepsWindow { get; init; }

    private TransportCapabilities Channel =>
        KeepsWindow ? TransportCapabilities.WhatsApp : TransportCapabilities.WhatsApp with { FreeFormWindow = null };

    public async Task PlayAsync(TextReader lines, IChatView view, bool echo, CancellationToken cancellationToken)
    {
        using var host = await LineHost.StartAsync(Choice, DataFile, view, Channel, cancellationToken);
        SetClock(host, view);
        await host.Get<ChatSession>().RunAsync(lines, echo, cancellationToken);
    }

    private void SetClock(LineHost host, IChatView view)
    {
        var asked = At is null ? (DateTimeOffset?)null : host.Get<LocalTime>().Parse(At);
        var resumed = host.Get<SessionKeeper>().Resume(At);
        if ((resumed ?? asked) is { } at)
        {
            host.Get<ConsoleClock>().Set(at);
        }

        if (resumed is not null)
        {
            view.Heading("la conversazione riprende da dove era rimasta");
        }
    }
}
