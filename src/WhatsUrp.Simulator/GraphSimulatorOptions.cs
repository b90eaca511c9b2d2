// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Limits;
using WhatsUrp.Simulator.Receipts;
using WhatsUrp.Simulator.Templates;
using WhatsUrp.Simulator.Webhooks;

namespace WhatsUrp.Simulator;

/// <summary>What the simulator plays, and how.</summary>
public sealed class GraphSimulatorOptions
{
    /// <summary>Gets or sets where to listen.</summary>
    /// <value>The default is a free port of the loopback address.</value>
    public Uri Url { get; set; } = new("http://127.0.0.1:0");

    /// <summary>Gets or sets the numbers, at least one.</summary>
    /// <value>The default is one number with the default values of <see cref="SimulatedNumber"/>.</value>
    public IReadOnlyList<SimulatedNumber> Numbers { get; set; } = [new()];

    /// <summary>Gets or sets the templates that exist at start.</summary>
    public IReadOnlyList<SimulatedTemplate> Templates { get; set; } = [];

    /// <summary>Gets or sets the limits.</summary>
    /// <value>The default is Meta's own.</value>
    public SimulatorLimits Limits { get; set; } = new();

    /// <summary>Gets or sets which statuses follow an accepted message.</summary>
    /// <value>The default is <see cref="ReceiptPlan.Read"/>: sent, delivered and read at once.</value>
    public ReceiptPlan Receipts { get; set; } = ReceiptPlan.Read;

    /// <summary>Gets or sets how webhooks are delivered.</summary>
    public WebhookRules Webhooks { get; set; } = new();

    /// <summary>Gets or sets the clock of windows, limits, receipts and delays.</summary>
    /// <value>The default is the machine's.</value>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets the seed of everything random.</summary>
    public int Seed { get; set; } = 1;

    /// <summary>Gets or sets whether the ledger keeps raw bodies; a long run can do without.</summary>
    /// <value>The default is true.</value>
    public bool KeepsBodies { get; set; } = true;
}
