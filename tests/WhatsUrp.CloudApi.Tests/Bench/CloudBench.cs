// SPDX-License-Identifier: BSD-3-Clause

using System.Collections.Concurrent;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WhatsUrp.Citizens;
using WhatsUrp.CloudApi.Configuration;
using WhatsUrp.Lines;
using WhatsUrp.Messaging;
using WhatsUrp.Messaging.Contents;

namespace WhatsUrp.CloudApi.Tests.Bench;

/// <summary>The package as a host registers it, with two lines, over a network of routes.</summary>
internal sealed class CloudBench : IAsyncDisposable
{
    public const string Accepted = """{"messaging_product":"whatsapp","contacts":[{"input":"+393331234567","wa_id":"393331234567 "}],"messages":[{"id":"wamid.A","message_status":"accepted"}]}""";
    public const string Messages = "/111/messages";
    public const string Templates = "/222/message_templates";

    private readonly Lazy<ServiceProvider> _provider;

    public CloudBench(Action<WhatsUrpBuilder>? configure = null, Action<CloudApiOptions>? line = null)
    {
        Services.AddSingleton<TimeProvider>(Time);
        Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new LogList(Log)));
        var builder = Services.AddWhatsUrp(Configuration);
        builder.UseCloudApi();
        if (line is not null)
        {
            builder.UseCloudApi(options => line(options.Lines[SanRomano]));
        }

        Services.AddHttpClient("WhatsUrp.CloudApi").ConfigurePrimaryHttpMessageHandler(() => Http);
        configure?.Invoke(builder);
        _provider = new Lazy<ServiceProvider>(() => Services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }));
    }

    public static LineId SanRomano { get; } = new("san-romano");

    public static LineId Villetta { get; } = new("villetta");

    public static CitizenAddress Mario { get; } = CitizenAddress.OfPhone("+393331234567");

    public ServiceCollection Services { get; } = new();

    public IConfigurationRoot Configuration { get; } = new ConfigurationBuilder().AddInMemoryCollection(Settings()).Build();

    public StubHttp Http { get; } = new();

    public WaitingClock Time { get; } = new(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));

    public ConcurrentQueue<string> Log { get; } = new();

    public IMessageTransport Transport => Get<IMessageTransport>();

    public T Get<T>()
        where T : notnull => _provider.Value.GetRequiredService<T>();

    public static Dictionary<string, string?> Settings() => new()
    {
        ["Lines:san-romano:CloudApi:PhoneNumberId"] = "111",
        ["Lines:san-romano:CloudApi:WabaId"] = "222",
        ["Lines:san-romano:CloudApi:AccessToken"] = "token-of-san-romano",
        ["Lines:san-romano:CloudApi:AppSecret"] = "app-secret-1",
        ["Lines:san-romano:CloudApi:VerifyToken"] = "verify-token-1",
        ["Lines:villetta:CloudApi:PhoneNumberId"] = "333",
        ["Lines:villetta:CloudApi:WabaId"] = "444",
        ["Lines:villetta:CloudApi:AccessToken"] = "token-of-villetta",
        ["Lines:villetta:CloudApi:AppSecret"] = "app-secret-2",
        ["Lines:villetta:CloudApi:VerifyToken"] = "verify-token-2",
        ["Lines:console-only:Name"] = "no Cloud API here",
    };

    public static OutboundMessage Message(string text = "Allerta meteo arancione", LineId? line = null) => Message(new TextContent(text), line);

    public static OutboundMessage Message(MessageContent content, LineId? line = null) => new() { Line = line ?? SanRomano, To = Mario, Content = content };

    public async Task<SendOutcome> SendAsync(OutboundMessage? message = null) => await Transport.SendAsync(message ?? Message());

    /// <summary>Lets the fake clock run while a call waits by it: never while it only has not come to its turn, or its time limit would be over first.</summary>
    public async Task<T> RunAsync<T>(Task<T> call, TimeSpan step)
    {
        while (!call.IsCompleted)
        {
            if (Time.IsWaitedFor)
            {
                Time.Advance(step);
            }

            await Task.Yield();
        }

        return await call;
    }

    public async ValueTask DisposeAsync()
    {
        if (_provider.IsValueCreated)
        {
            await _provider.Value.DisposeAsync();
        }

        Assert.Empty(Http.Unmatched);
    }
}
