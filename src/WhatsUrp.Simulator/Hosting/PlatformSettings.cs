// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Simulator.Accounts;
using WhatsUrp.Simulator.Limits;
using WhatsUrp.Simulator.Receipts;
using WhatsUrp.Simulator.Templates;
using WhatsUrp.Simulator.Webhooks;

namespace WhatsUrp.Simulator.Hosting;

/// <summary>With what the platform starts.</summary>
internal sealed record PlatformSettings(
    IReadOnlyList<SimulatedNumber> Numbers,
    IReadOnlyList<SimulatedTemplate> Templates,
    SimulatorLimits Limits,
    ReceiptPlan Receipts,
    WebhookRules Webhooks,
    TimeProvider Clock,
    int Seed,
    bool KeepsBodies);
