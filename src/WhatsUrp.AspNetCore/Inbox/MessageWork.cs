// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Messaging;

namespace WhatsUrp.AspNetCore.Inbox;

/// <summary>A message of a citizen.</summary>
internal sealed record MessageWork(string Key, InboundMessage Message, BodySlice Slice) : WorkItem(Key, "message")
{
    private volatile bool _isTaken;

    /// <summary>Gets a value indicating whether it was taken in, now or by an earlier delivery.</summary>
    public bool IsTaken => _isTaken;

    public override async ValueTask RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<IInboundHandler>().HandleAsync(Message, cancellationToken).ConfigureAwait(false);
        _isTaken = true;
    }

    public override ReadOnlyMemory<byte> Cut() => Slice.Cut();
}
