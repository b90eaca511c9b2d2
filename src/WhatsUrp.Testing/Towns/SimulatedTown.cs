// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Lines;
using WhatsUrp.Simulator;
using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Limits;
using WhatsUrp.Simulator.Sending;

namespace WhatsUrp.Testing.Towns;

/// <summary>A comune's own host, a simulated WhatsApp on loopback, and citizens who write to it.</summary>
/// <remarks>
/// The host is the one that the comune runs: the town gives it a number for every line of its configuration, a clock, an empty
/// database and a folder for media, and changes nothing else. Thread-safe.
/// </remarks>
public sealed class SimulatedTown : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly TownFolder _folder;
    private readonly TownWatch _watch;
    private readonly IReadOnlyDictionary<LineId, string> _numbers;
    private readonly TimeSpan _patience;

    private SimulatedTown(WebApplication host, GraphSimulator simulator, TownClock clock, TownFolder folder, TownWatch watch, IReadOnlyDictionary<LineId, string> numbers, TimeSpan patience) =>
        (_host, Simulator, Clock, _folder, _watch, _numbers, _patience) = (host, simulator, clock, folder, watch, numbers, patience);

    /// <summary>Gets the clock of the host and of the simulated WhatsApp. At the start it is Tuesday 13 January 2026, ten o'clock.</summary>
    public TownClock Clock { get; }

    /// <summary>Gets the simulated WhatsApp: its faults, its receipts, its phone page.</summary>
    public GraphSimulator Simulator { get; }

    /// <summary>Gets the services of the host, to look into its stores.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Starts a host and the simulated WhatsApp that it is connected to.</summary>
    /// <param name="build">Composes the host, as its program does: adds to the builder, builds, and maps the webhook.</param>
    /// <param name="options">Where the town differs from the usual one, or null.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <returns>The town.</returns>
    /// <exception cref="InvalidOperationException">The configuration has no line, or the host does not answer at its webhook.</exception>
    /// <example>
    /// <code>
    /// await using var town = await SimulatedTown.StartAsync(Comune.Build);
    /// town.Clock.SetLocal("2026-11-24T10:00");
    /// await town.Citizen("+393331112222").SaysAsync("iscrizione on #emergenze", deliveries: 2);
    /// Assert.Single(town.SentTo("+393331112222"));
    /// </code>
    /// </example>
    public static async Task<SimulatedTown> StartAsync(
        Func<WebApplicationBuilder, WebApplication> build, SimulatedTownOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(build);
        options ??= new();
        var clock = new TownClock(options.Zone);
        clock.SetLocal("2026-01-13T10:00");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = options.ContentRoot, EnvironmentName = "Testing" });
        options.Configure?.Invoke(builder.Configuration);
        var lines = TownLines.Read(builder.Configuration);
        if (lines.Count == 0)
        {
            throw new InvalidOperationException(
                $"WURP0801: the configuration has no line in WhatsUrp:Lines. Copy the host's appsettings.json to {options.ContentRoot}, or name another file in SimulatedTownOptions.Configure.");
        }

        var folder = new TownFolder();
        GraphSimulator? simulator = null;
        WebApplication? host = null;
        try
        {
            simulator = await GraphSimulator.StartAsync(Play(lines.Select(line => line.Number), clock, options), cancellationToken).ConfigureAwait(false);
            var watch = new TownWatch();
            builder.Configuration.AddInMemoryCollection([.. TownLines.Settings(lines, simulator.Address), .. folder.Settings]);
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Host.UseServiceProviderFactory(new TownServices(watch));
            builder.Services.AddSingleton<TimeProvider>(clock);
            host = build(builder);
            await host.StartAsync(cancellationToken).ConfigureAwait(false);
            var town = new SimulatedTown(host, simulator, clock, folder, watch, lines.ToDictionary(line => line.Line, line => line.Number.PhoneNumberId), options.Patience);
            await town.ConnectAsync(new Uri(new Uri(host.Urls.First()), options.WebhookPath), cancellationToken).ConfigureAwait(false);
            return town;
        }
        catch
        {
            await StopAsync(host, simulator, folder).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Gets a citizen; the same phone number is the same person.</summary>
    /// <param name="phone">The phone number with <c>+</c> and country code.</param>
    /// <param name="line">The line to which the citizen writes, or null for the first one of the configuration.</param>
    /// <returns>The citizen.</returns>
    /// <exception cref="ArgumentException">The configuration has no such line.</exception>
    public TownCitizen Citizen(string phone, string? line = null)
    {
        var number = line is null ? Simulator.Numbers[0].Number.PhoneNumberId
            : _numbers.GetValueOrDefault(new LineId(line)) ?? throw new ArgumentException($"The configuration has no line {line}.", nameof(line));
        var citizen = Simulator.Citizens.FirstOrDefault(known => known.Phone == phone) ?? Simulator.Add(new Citizen { Phone = phone });
        return new TownCitizen(this, citizen, number);
    }

    /// <summary>Reads what the host sent to a citizen, oldest first, from whichever of its lines.</summary>
    /// <param name="phone">The phone number with <c>+</c> and country code.</param>
    /// <returns>The messages that WhatsApp accepted.</returns>
    public IReadOnlyList<AcceptedRequest> SentTo(string phone) => Simulator.Ledger.To(phone);

    /// <summary>Waits until the host has worked off all that it was sent, receipts included. A citizen's verbs do that by themselves.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TimeoutException">The host did not finish within <see cref="SimulatedTownOptions.Patience"/>.</exception>
    /// <exception cref="InvalidOperationException">The host set something aside that it could not work on.</exception>
    public async Task SettleAsync(CancellationToken cancellationToken = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(_patience);
        try
        {
            var ledger = new TownLedger(Services);
            do
            {
                await Simulator.Webhooks.SettleAsync(patience.Token).ConfigureAwait(false);
                await _watch.Idle.WaitAsync(patience.Token).ConfigureAwait(false);
                await ledger.WhenStillAsync(patience.Token).ConfigureAwait(false);
            }
            while (Simulator.Webhooks.Counts.Queued > 0 || _watch.Working > 0 || !await ledger.IsStillAsync(patience.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException(FormattableString.Invariant(
                $"After {_patience} the host still works on {_watch.Working} webhooks, and {Simulator.Webhooks.Counts.Queued} are on their way to it."), late);
        }

        if (_watch.TakeFaults() is [_, ..] faults)
        {
            throw new InvalidOperationException($"WURP0803: the host set aside what it received: {string.Join("; ", faults)}. Its log says more.");
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => StopAsync(_host, Simulator, _folder);

    private static GraphSimulatorOptions Play(IEnumerable<Simulator.Accounts.SimulatedNumber> numbers, TownClock clock, SimulatedTownOptions options)
    {
        var played = new GraphSimulatorOptions { Numbers = [.. numbers], Limits = SimulatorLimits.None, Clock = clock };
        options.Amend?.Invoke(played);
        return played;
    }

    // The host first: what it still sends finds somebody who listens.
    private static async ValueTask StopAsync(WebApplication? host, GraphSimulator? simulator, TownFolder folder)
    {
        if (host is not null)
        {
            await host.StopAsync().ConfigureAwait(false);
            await host.DisposeAsync().ConfigureAwait(false);
        }

        if (simulator is not null)
        {
            await simulator.DisposeAsync().ConfigureAwait(false);
        }

        folder.Dispose();
    }

    private async Task ConnectAsync(Uri webhook, CancellationToken cancellationToken)
    {
        foreach (var number in _numbers.Values)
        {
            if (!await Simulator.Webhooks.SetCallbackAsync(number, webhook, cancellationToken: cancellationToken).ConfigureAwait(false))
            {
                throw new InvalidOperationException(
                    $"WURP0802: the host does not answer WhatsApp's question at {webhook.AbsolutePath}. Call MapWhatsUrpWebhook(\"{webhook.AbsolutePath}\") in it, or set SimulatedTownOptions.WebhookPath.");
            }
        }
    }
}
