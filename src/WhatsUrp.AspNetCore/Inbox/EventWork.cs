// SPDX-License-Identifier: BSD-3-Clause

using Microsoft.Extensions.DependencyInjection;
using WhatsUrp.Lines;

namespace WhatsUrp.AspNetCore.Inbox;

/// <summary>What the platform tells a line.</summary>
internal sealed record EventWork(string Key, LineEvent Event, BodySlice Slice) : WorkItem(Key, "event")
{
    public override async ValueTask RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        foreach (var sink in services.GetServices<ILineEventSink>())
        {
            await sink.TakeAsync(Event, cancellationToken).ConfigureAwait(false);
        }
    }

    public override ReadOnlyMemory<byte> Cut() => Slice.Cut();
}
