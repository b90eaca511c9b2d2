// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.Configuration;
using WhatsUrp.Simulator;

namespace WhatsUrp.Testing.Towns;

/// <summary>Where a town differs from the usual one.</summary>
public sealed class SimulatedTownOptions
{
    /// <summary>Gets or sets what adds to the host's configuration before its lines are read.</summary>
    /// <value>By default nothing: the lines stand in the <c>appsettings.json</c> of <see cref="ContentRoot"/>.</value>
    public Action<IConfigurationBuilder>? Configure { get; set; }

    /// <summary>Gets or sets what amends the simulated WhatsApp: limits, templates, receipts.</summary>
    /// <value>By default it is without limits, so that no test waits for a rate.</value>
    public Action<GraphSimulatorOptions>? Amend { get; set; }

    /// <summary>Gets or sets the folder of the host's <c>appsettings.json</c>.</summary>
    /// <value>The default is the folder of the tests' assemblies.</value>
    public string ContentRoot { get; set; } = AppContext.BaseDirectory;

    /// <summary>Gets or sets the path at which the host maps its webhook.</summary>
    /// <value>The default is <c>/webhook</c>.</value>
    public string WebhookPath { get; set; } = "/webhook";

    /// <summary>Gets or sets the zone of the town's clock.</summary>
    /// <value>The default is null, for <c>Europe/Rome</c>.</value>
    public TimeZoneInfo? Zone { get; set; }

    /// <summary>Gets or sets how long, by the machine's clock, the town waits for the host to finish.</summary>
    /// <value>The default is one minute.</value>
    public TimeSpan Patience { get; set; } = TimeSpan.FromMinutes(1);
}
