// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks.Citizens;
using WhatsUrp.Messaging;

namespace WhatsUrp.CloudApi.Webhooks.Messages;

/// <summary>A message that staff sent to a citizen from the Business app on the same number (<c>message_echoes</c>).</summary>
/// <param name="Id">The platform's id; empty when missing.</param>
/// <param name="To">The recipient.</param>
/// <param name="At">When it was sent.</param>
/// <param name="Kind">Its type.</param>
/// <param name="Content">What it holds.</param>
public sealed record MessageEchoed(string Id, CitizenIdentity To, DateTimeOffset At, MessageKind Kind, ReceivedContent Content) : WebhookEvent;
