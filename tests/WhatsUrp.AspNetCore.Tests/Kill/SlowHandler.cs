// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.AspNetCore.Tests.Kill;

/// <summary>Takes its time before and after: there is always something to be killed in the middle of.</summary>
internal sealed class SlowHandler(IInboundHandler inner, TimeSpan pause) : IInboundHandler
{
    public async ValueTask HandleAsync(InboundMessage message, CancellationToken cancellationToken = default)
    {
        await Task.Delay(pause, cancellationToken);
        await inner.HandleAsync(message, cancellationToken);
        await Task.Delay(pause, cancellationToken);
    }
}
