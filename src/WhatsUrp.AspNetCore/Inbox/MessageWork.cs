// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Messaging;

namespace WhatsUrp.AspNetCore.Inbox;

/// <summary>A message of a citizen.</summary>
internal sealed record MessageWork(string Key, InboundMessage Message, BodySlice Slice) : WorkItem(Key, "message")
{
    public override ValueTask RunAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<IInboundHandler>().HandleAsync(Message, cancellationToken);

    public override ReadOnlyMemory<byte> Cut() => Slice.Cut();
}
