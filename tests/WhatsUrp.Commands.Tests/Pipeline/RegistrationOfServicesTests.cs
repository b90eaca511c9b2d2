// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using WhatsUrp.Commands.Catalog;
using WhatsUrp.Commands.Pipeline;
using WhatsUrp.Lines;

namespace WhatsUrp.Commands.Tests.Pipeline;

public sealed class RegistrationOfServicesTests
{
    [Fact]
    public void A_host_without_store_transport_and_outbox_is_told_everything_at_once()
    {
        using var host = TestHosts.Build(_ => { });

        var refusal = Assert.Throws<OptionsValidationException>(() => host.GetRequiredService<ILineCatalog>());

        Assert.Equal(["WURP0306", "WURP0307", "WURP0308", "WURP0309"], refusal.Failures.Select(failure => failure[..8]));
    }

    [Fact]
    public void Adding_commands_twice_is_harmless()
    {
        var outbox = new MemoryOutbox();
        var store = new MemoryStore();
        using var host = TestHosts.Build(services => services
            .AddSingleton<Subscribers.ISubscriberStore>(store)
            .AddSingleton<Reports.IReportStore>(store)
            .AddSingleton<Messaging.IOutbox>(outbox)
            .AddSingleton<Messaging.IMessageTransport>(outbox));

        Assert.Single(host.GetServices<ILineDirectory>());
        Assert.Single(host.GetServices<IHostedService>());
        Assert.Same(host.GetRequiredService<InboundPipeline>(), Assert.Single(host.GetServices<Messaging.IInboundHandler>()));
        Assert.Equal("san-romano", Assert.Single(host.GetRequiredService<ILineDirectory>().Lines).Id.Value);
        Assert.Equal("Per non riceverne più: STOP", host.GetRequiredService<ILineDirectory>().Find(new LineId("San-Romano"))!.BroadcastFooter);
    }
}
