// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.CloudApi.Webhooks;

namespace WhatsUrp.AspNetCore.Inbox;

/// <summary>Where in its body something stands.</summary>
internal readonly record struct BodySlice(ReadOnlyMemory<byte> Body, RawJson Item)
{
    public ReadOnlyMemory<byte> Cut() => WebhookExcerpt.Cut(Body, Item);
}
