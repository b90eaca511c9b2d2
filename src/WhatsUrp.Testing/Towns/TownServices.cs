// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Inbox;

namespace WhatsUrp.Testing.Towns;

/// <summary>Builds the host's container as it is, but for its inbox, which is watched.</summary>
internal sealed class TownServices(TownWatch watch) : IServiceProviderFactory<IServiceCollection>
{
    public IServiceCollection CreateBuilder(IServiceCollection services) => services;

    public IServiceProvider CreateServiceProvider(IServiceCollection containerBuilder)
    {
        if (containerBuilder.LastOrDefault(service => service.ServiceType == typeof(IWebhookInbox)) is { } inbox)
        {
            containerBuilder.Add(ServiceDescriptor.Singleton<IWebhookInbox>(provider => new TownInbox(Create(provider, inbox), watch)));
        }

        return containerBuilder.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    private static IWebhookInbox Create(IServiceProvider provider, ServiceDescriptor service) => (IWebhookInbox)(
        service.ImplementationInstance
        ?? service.ImplementationFactory?.Invoke(provider)
        ?? ActivatorUtilities.CreateInstance(provider, service.ImplementationType!));
}
