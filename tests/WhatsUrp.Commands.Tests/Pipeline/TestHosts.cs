// SPDX-License-Identifier: BSD-3-Clause

using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Commands.Tests.Dialogue;

namespace WhatsUrp.Commands.Tests.Pipeline;

/// <summary>Service providers with the commands of the San Romano line.</summary>
internal static class TestHosts
{
    public static ServiceProvider Build(Action<IServiceCollection> configure, string file = SampleLines.SanRomano, Action<WhatsUrpBuilder>? add = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(SampleLines.Json(file)));
        var configuration = new ConfigurationBuilder().AddJsonStream(stream).Build();
        var services = new ServiceCollection().AddLogging();
        var builder = services.AddWhatsUrp(configuration.GetSection("WhatsUrp")).AddCommands().AddCommands();
        add?.Invoke(builder);
        configure(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
