// SPDX-License-Identifier: BSD-3-Clause

using System.ComponentModel;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Puts a WhatsUrp service together: <c>Add…</c> brings a feature, <c>Use…</c> chooses a provider.</summary>
public sealed class WhatsUrpBuilder
{
    internal WhatsUrpBuilder(IServiceCollection services, IConfiguration configuration) =>
        (Services, Configuration) = (services, configuration);

    /// <summary>Gets the services of the host, for extension methods.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IServiceCollection Services { get; }

    /// <summary>Gets the configuration of the service (section <c>WhatsUrp</c>), for extension methods.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public IConfiguration Configuration { get; }
}
