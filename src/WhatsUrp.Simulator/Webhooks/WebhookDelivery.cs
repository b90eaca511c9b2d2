// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.Simulator.Webhooks;

/// <summary>One POST of the simulator to a host.</summary>
/// <param name="At">When, by the simulator's clock.</param>
/// <param name="Url">Where to.</param>
/// <param name="Body">The body as sent.</param>
/// <param name="Signature">The header <c>X-Hub-Signature-256</c>.</param>
/// <param name="Status">What the host answered; 0 for no answer.</param>
/// <param name="Updates">How many updates the body carries.</param>
public sealed record WebhookDelivery(DateTimeOffset At, Uri Url, string Body, string Signature, int Status, int Updates);
