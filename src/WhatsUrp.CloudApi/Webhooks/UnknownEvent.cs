// SPDX-License-Identifier: BSD-3-Clause

namespace WhatsUrp.CloudApi.Webhooks;

/// <summary>What we do not know, or what has not the shape it should have: kept raw, with the field in its origin.</summary>
public sealed record UnknownEvent : WebhookEvent;
