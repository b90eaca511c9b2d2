// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Limits;
using WhatsUrp.Simulator.Receipts;
using WhatsUrp.Simulator.Templates;
using WhatsUrp.Simulator.Webhooks;

namespace WhatsUrp.Simulator.Control;

/// <summary>The settings file of the program; what is left out keeps its default.</summary>
internal sealed record SimulatorSettings
{
    public IReadOnlyList<SimulatedNumber>? Numbers { get; init; }

    public IReadOnlyList<SimulatedTemplate>? Templates { get; init; }

    public SimulatorLimits? Limits { get; init; }

    public ReceiptPlan? Receipts { get; init; }

    public WebhookRules? Webhooks { get; init; }
}
