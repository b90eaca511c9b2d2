// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Citizens;
using WhatsUrp.Simulator.Control;
using WhatsUrp.Simulator.Faults;
using WhatsUrp.Simulator.Hosting;
using WhatsUrp.Simulator.Receipts;
using WhatsUrp.Simulator.Sending;
using WhatsUrp.Simulator.Templates;
using WhatsUrp.Simulator.Webhooks;

namespace WhatsUrp.Simulator;

/// <summary>A WhatsApp Cloud API on loopback: it takes what a host sends, keeps Meta's rules and limits, and delivers signed webhooks.</summary>
/// <remarks>
/// A reading of the protocol of its own, so that it proves what a client sends. There is no idempotency, as at Meta.
/// All members are thread-safe. Everything here can be had over HTTP too, under <c>/_sim/</c>.
/// </remarks>
public sealed class GraphSimulator : IAsyncDisposable
{
    private const long LargestBody = 128L << 20;

    private readonly WebApplication _application;
    private readonly Platform _platform;

    private GraphSimulator(WebApplication application, Platform platform) => (_application, _platform) = (application, platform);

    /// <summary>Gets where the simulator listens: the base address of the Graph API and the address of the phone page.</summary>
    public Uri Address => _platform.Address;

    /// <summary>Gets the numbers with what can change of them.</summary>
    public IReadOnlyList<NumberState> Numbers => _platform.Accounts.Numbers;

    /// <summary>Gets what was accepted.</summary>
    public AcceptedLedger Ledger => _platform.Ledger;

    /// <summary>Gets the faults to come.</summary>
    public FaultPlan Faults => _platform.Faults;

    /// <summary>Gets the receipts to come.</summary>
    public ReceiptScript Receipts => _platform.Script;

    /// <summary>Gets the webhooks.</summary>
    public WebhookEmitter Webhooks => _platform.Webhooks;

    /// <summary>Gets the templates.</summary>
    public TemplateRegistry Templates => _platform.Templates;

    /// <summary>Gets the people whom the simulator knows.</summary>
    public IReadOnlyList<Citizen> Citizens => _platform.Citizens.All;

    /// <summary>Starts a simulator and waits until it listens.</summary>
    /// <param name="options">What it plays, or null for one number with default values.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    /// <exception cref="ArgumentException">There is no number, or two share an id.</exception>
    /// <exception cref="IOException">The address is in use.</exception>
    public static async Task<GraphSimulator> StartAsync(GraphSimulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new();
        if (options.Numbers.Count == 0 || options.Numbers.DistinctBy(number => number.PhoneNumberId, StringComparer.Ordinal).Count() < options.Numbers.Count)
        {
            throw new ArgumentException("The simulator needs at least one number, each with an id of its own.", nameof(options));
        }

        var platform = new Platform(new(
            options.Numbers, options.Templates, options.Limits, options.Receipts, options.Webhooks, options.Clock, options.Seed, options.KeepsBodies));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(options.Url.GetLeftPart(UriPartial.Authority));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        var application = builder.Build();
        application.MapGraph(platform);
        application.MapControl(platform);
        application.MapPhone(platform);
        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            await platform.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        platform.Address = new(addresses.Addresses.First().TrimEnd('/') + "/");
        return new(application, platform);
    }

    /// <summary>Adds a person, or puts one in the place of another with the same phone number.</summary>
    /// <param name="citizen">The person.</param>
    /// <returns>The person.</returns>
    /// <exception cref="ArgumentException">The person has neither phone number nor user id.</exception>
    public Citizen Add(Citizen citizen) => _platform.Citizens.Add(citizen);

    /// <summary>Lets a citizen send a message; the webhook follows at once, if a host can hear it.</summary>
    /// <param name="citizen">Who sends; added if unknown.</param>
    /// <param name="message">What.</param>
    /// <returns>The id of the message.</returns>
    /// <exception cref="ArgumentException">The message goes to a number that does not exist, or the citizen has no address.</exception>
    public string Send(Citizen citizen, CitizenMessage message) => _platform.Send(citizen, message);

    /// <summary>Lets a citizen write a text to the first number.</summary>
    /// <param name="citizen">Who writes; added if unknown.</param>
    /// <param name="text">What.</param>
    /// <returns>The id of the message.</returns>
    public string Send(Citizen citizen, string text) => Send(citizen, new CitizenMessage(CitizenContent.Text(text)));

    /// <summary>Changes the status of a template and tells the host by webhook.</summary>
    /// <param name="name">The template of the first account with this name.</param>
    /// <param name="status">The status: <c>APPROVED</c>, <c>REJECTED</c>, <c>PAUSED</c>, <c>DISABLED</c>…</param>
    /// <param name="reason">Why, in Meta's words, or null.</param>
    /// <exception cref="ArgumentException">There is no such template.</exception>
    public void SetTemplateStatus(string name, string status, string? reason = null)
    {
        var template = Templates.All.FirstOrDefault(template => template.Name == name) ?? throw new ArgumentException($"The simulator has no template {name}.", nameof(name));
        _platform.SetTemplateStatus(template, status, reason);
    }

    /// <summary>Sends one more status of an accepted message, in or out of order.</summary>
    /// <param name="request">The message, as the ledger has it.</param>
    /// <param name="step">The status.</param>
    public void SendStatus(AcceptedRequest request, ReceiptStep step) => _platform.SendStatus(request, step);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _platform.DisposeAsync().ConfigureAwait(false);
        using var now = new CancellationTokenSource();
        await now.CancelAsync().ConfigureAwait(false);
        await _application.StopAsync(now.Token).ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }
}
