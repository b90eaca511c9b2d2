// SPDX-License-Identifier: BSD-3-Clause

using WhatsUrp.Messaging;

namespace WhatsUrp.Benchmarks.Endpoint;

/// <summary>Does nothing with a message.</summary>
internal sealed class IdleHandler : IInboundHandler
{
    public ValueTask HandleAsync(InboundMessage message, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
}
