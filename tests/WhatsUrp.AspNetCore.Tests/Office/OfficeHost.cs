// SPDX-License-Identifier: BSD-3-Clause

using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using WhatsUrp.AspNetCore.Tests.Hosts;
using WhatsUrp.Broadcasts;
using WhatsUrp.Citizens;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Testing;
using WhatsUrp.Testing.Ledgers;

namespace WhatsUrp.AspNetCore.Tests.Office;

/// <summary>An office on a real socket, over a ledger in memory, with nobody who sends.</summary>
internal sealed class OfficeHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _messages;

    private OfficeHost(WebApplication app, FakeTimeProvider clock, MemoryLedger ledger, LogLines logs)
    {
        (_app, Clock, Ledger, Logs) = (app, clock, ledger, logs);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public static LineId SanRomano { get; } = new("san-romano");

    public FakeTimeProvider Clock { get; }

    public MemoryLedger Ledger { get; }

    public LogLines Logs { get; }

    public HttpClient Http { get; }

    public IBroadcastDesk Desk => _app.Services.GetRequiredService<IBroadcastDesk>();

    public static string KeyOf(string name) => $"chiave-di-prova-di-{name}-0123456789";

    public static async Task<OfficeHost> StartAsync(Action<WebApplicationBuilder>? amend = null, params string[] settings)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 5, 25, 9, 0, 0, TimeSpan.Zero));
        var (ledger, logs) = (new MemoryLedger(clock), new LogLines());
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Testing" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders().AddProvider(logs);
        var values = new Dictionary<string, string?> { ["WhatsUrp:Office:Enabled"] = "true" };
        (string Name, string Lines, string Role)[] keys =
        [
            ("rossi", "san-romano", "author"), ("bianchi", "san-romano", "approver"), ("verdi", "san-romano", "admin"), ("neri", "altrove", "admin"), ("capo", "*", "admin"),
        ];
        foreach (var (index, key) in keys.Index())
        {
            values[$"WhatsUrp:Office:Keys:{index}:Name"] = key.Name;
            values[$"WhatsUrp:Office:Keys:{index}:Sha256"] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(KeyOf(key.Name))));
            values[$"WhatsUrp:Office:Keys:{index}:Lines:0"] = key.Lines;
            values[$"WhatsUrp:Office:Keys:{index}:Roles:0"] = key.Role;
        }

        foreach (var pair in settings.Select(setting => setting.Split('=', 2)))
        {
            values[$"WhatsUrp:{pair[0]}"] = pair[1];
        }

        builder.Configuration.AddInMemoryCollection(values);
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton<ILineDirectory>(new Lines()).AddSingleton<IMessageTransport, RecordingTransport>();
        builder.Services.AddSingleton(ledger.Broadcasts).AddSingleton(ledger.Outbox).AddSingleton(ledger.Upkeep).AddSingleton(ledger.Subscribers);
        amend?.Invoke(builder);
        builder.Services.AddWhatsUrp(builder.Configuration.GetSection("WhatsUrp")).AddBroadcasting().AddOffice();

        // The office alone is under test: nobody sends.
        foreach (var sender in builder.Services.Where(service => service.ServiceType == typeof(IHostedService) && IsOfBroadcasting(service)).ToList())
        {
            builder.Services.Remove(sender);
        }

        var app = builder.Build();
        app.MapWhatsUrpOffice("/office");
        await app.StartAsync();
        return new OfficeHost(app, clock, ledger, logs);
    }

    public async Task JoinAsync(int count, string list)
    {
        for (var i = 0; i < count; i++)
        {
            var address = CitizenAddress.OfPhone($"+3933310000{i:00}");
            var change = new ChangeBuilder(SanRomano, address, $"wamid.{_messages++}", Clock.GetUtcNow()).Joins(list);
            await Ledger.Subscribers.CommitAsync(change.BasedOn(await Ledger.Subscribers.FindAsync(SanRomano, address)).Build());
        }
    }

    public async Task<(int Status, JsonNode? Body)> CallAsync(string who, HttpMethod method, string path, object? body = null)
    {
        using var response = await SendAsync(who, method, path, body as string ?? (body is null ? null : System.Text.Json.JsonSerializer.Serialize(body)));
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text));
    }

    public async Task<HttpResponseMessage> SendAsync(
        string? who, HttpMethod method, string path, string? body = null, string type = "application/json", string? accept = null)
    {
        using var request = new HttpRequestMessage(method, "/office/" + path);
        if (who is not null)
        {
            request.Headers.Add("X-Api-Key", KeyOf(who));
        }

        if (accept is not null)
        {
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        }

        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, type);
        return await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
    }

    private static bool IsOfBroadcasting(ServiceDescriptor service) =>
        (service.ImplementationType ?? service.ImplementationFactory?.Method.ReturnType)?.Assembly == typeof(WhatsUrpBroadcastingExtensions).Assembly;

    private sealed class Lines : ILineDirectory
    {
        IReadOnlyList<LineProfile> ILineDirectory.Lines { get; } =
        [
            Profile("san-romano"), Profile("altrove"),
        ];

        public LineProfile? Find(LineId line) => ((ILineDirectory)this).Lines.FirstOrDefault(profile => profile.Id == line);

        private static LineProfile Profile(string id) => new(
            new LineId(id),
            "WhatsUrp",
            "it",
            [new(new ListId("emergenze"), "Emergenze", null, Urgency.Urgent), new(new ListId("eventi"), "Eventi", null, Urgency.Routine)],
            "Per non riceverne più: STOP");
    }
}
