// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WhatsUrp.CloudApi.Configuration;
using WhatsUrp.CloudApi.Tests.Bench;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Tests.DependencyInjection;

public sealed class RegistrationTests
{
    [Fact]
    public void Calling_it_twice_is_harmless()
    {
        var services = new ServiceCollection();
        var builder = services.AddWhatsUrp(new ConfigurationBuilder().Build()).UseCloudApi();
        var count = services.Count;

        builder.UseCloudApi();

        Assert.Equal(count, services.Count);
    }

    [Fact]
    public async Task Many_lines_share_one_handler_pool()
    {
        var made = 0;
        await using var bench = new CloudBench();
        bench.Services.AddHttpClient("WhatsUrp.CloudApi").ConfigurePrimaryHttpMessageHandler(() =>
        {
            made++;
            return bench.Http;
        });
        bench.Http.Post("/111/messages", CloudBench.Accepted).Post("/333/messages", CloudBench.Accepted);

        for (var i = 0; i < 50; i++)
        {
            await bench.SendAsync(CloudBench.Message(line: i % 2 == 0 ? CloudBench.SanRomano : CloudBench.Villetta));
        }

        Assert.Equal(1, made);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData("WhatsUrp.CloudApi", 1)]
    public async Task Handlers_for_every_client_do_not_reach_ours_and_those_for_ours_do(string? name, int passes)
    {
        var counter = new Counter();
        await using var bench = new CloudBench(builder =>
        {
            if (name is null)
            {
                builder.Services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(() => counter));
            }
            else
            {
                builder.Services.AddHttpClient(name).AddHttpMessageHandler(() => counter);
            }
        });
        bench.Http.Post(CloudBench.Messages, CloudBench.Accepted);

        await bench.SendAsync();

        Assert.Equal(passes, counter.Passes);
    }

    [Fact]
    public void The_default_timeout_is_short_and_configurable()
    {
        var settings = CloudBench.Settings();
        settings["Lines:villetta:CloudApi:Timeout"] = "00:00:05";
        var services = new ServiceCollection();
        services.AddWhatsUrp(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).UseCloudApi();
        using var provider = services.BuildServiceProvider();

        var accounts = provider.GetRequiredService<CloudApiAccounts>();

        Assert.Equal(TimeSpan.FromSeconds(20), accounts.Find(CloudBench.SanRomano)!.Timeout);
        Assert.Equal(TimeSpan.FromSeconds(5), accounts.Find(CloudBench.Villetta)!.Timeout);
    }

    [Fact]
    public void A_transport_of_the_host_stays()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IMessageTransport>(new OwnTransport());
        services.AddWhatsUrp(new ConfigurationBuilder().Build()).UseCloudApi();
        using var provider = services.BuildServiceProvider();

        Assert.IsType<OwnTransport>(provider.GetRequiredService<IMessageTransport>());
    }

    [Fact]
    public void The_network_follows_no_redirect_and_keeps_no_cookie()
    {
        var services = new ServiceCollection();
        services.AddWhatsUrp(new ConfigurationBuilder().AddInMemoryCollection(CloudBench.Settings()).Build()).UseCloudApi();
        using var provider = services.BuildServiceProvider();

        HttpMessageHandler handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler("WhatsUrp.CloudApi");
        while (handler is DelegatingHandler { InnerHandler: { } inner })
        {
            handler = inner;
        }

        var network = Assert.IsType<SocketsHttpHandler>(handler);
        Assert.False(network.AllowAutoRedirect);
        Assert.False(network.UseCookies);
        Assert.True(network.PooledConnectionLifetime <= TimeSpan.FromMinutes(15));
        Assert.Equal(Timeout.InfiniteTimeSpan, provider.GetRequiredService<IHttpClientFactory>().CreateClient("WhatsUrp.CloudApi").Timeout);
    }

    [Fact]
    public void Settings_can_be_amended_by_code()
    {
        var services = new ServiceCollection();
        services.AddWhatsUrp(new ConfigurationBuilder().AddInMemoryCollection(CloudBench.Settings()).Build())
            .UseCloudApi(options => options.Lines[CloudBench.SanRomano].GraphApiVersion = "v25.0");
        using var provider = services.BuildServiceProvider();

        Assert.Equal("v25.0", provider.GetRequiredService<IOptions<CloudApiLinesOptions>>().Value.Lines[CloudBench.SanRomano].GraphApiVersion);
    }

    private sealed class Counter : DelegatingHandler
    {
        public int Passes { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Passes++;
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class OwnTransport : IMessageTransport
    {
        public TransportCapabilities Capabilities => TransportCapabilities.WhatsApp;

        public ValueTask<SendOutcome> SendAsync(OutboundMessage message, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
